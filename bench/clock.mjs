/**
 * The clock in a rush: minutes of steady sign-ups, each with a confirmation that WeChat takes its time
 * for. Meanwhile what goes by the clock must not be late. BENCH_MINUTES makes it shorter.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { sqlOf } from './rush/fill.mjs';
import { activityId, tokenOf } from './rush/names.mjs';
import { callGateway } from './support/call-gateway.mjs';
import { buildGateway, startGateway, tenantId } from './support/gateway.mjs';
import { productParts } from './support/product.mjs';
import { runLoad } from './support/run-load.mjs';
import { startSlowWechat } from './support/slow-wechat.mjs';
import { table } from './support/table.mjs';
import { openServer, serverVersion, throwAwayDatabase } from './support/throw-away-database.mjs';

const minutes = Number(process.env.BENCH_MINUTES ?? 5);
const seconds = minutes * 60;
const perSecond = 80;
const connections = 64;
const activities = 40;
const port = 9751;
const wechatMs = 10;
/** Of each: offers that run out, exports that are asked for. */
const probes = 5;
const mostUnsealedSeconds = 120;
const mostLateSeconds = 5;
/** A job by the clock may be late by its interval. */
const mostIntervals = 2;

export const title = 'The clock in a rush';

/** @returns {Promise<{ lines: string[], tables: string[], isFine: boolean }>} */
export async function measure() {
  if (!(minutes > 0 && minutes <= 30)) throw new Error('BENCH_MINUTES must be 30 at most');
  buildGateway();
  const clockJobs = await readClockJobs();
  const opened = [];
  try {
    opened.push(await openServer());
    const database = await throwAwayDatabase('clock');
    opened.push({ stop: database.drop });
    const wechat = await startSlowWechat(wechatMs);
    opened.push(wechat);
    const template = { id: 'bench', fields: { title: 'thing1', time: 'time2', place: 'thing3' } };
    const gateway = await startGateway({
      port,
      databaseUrl: database.url,
      env: {
        WECHAT_API_BASE: wechat.base,
        WECHAT_TEMPLATES: JSON.stringify({ 'booking-confirmed': template }),
      },
    });
    opened.push(gateway);
    const beganAt = Date.now();
    const people = await fill(database);
    const watch = await watchSeals(database.url);
    opened.push(watch);
    const offers = await makeOffers(database, people);
    const cpuBefore = gateway.cpuSeconds();
    const [load] = await Promise.all([
      runLoad({
        ports: [port],
        connections,
        seconds,
        perSecond,
        module: new URL('rush/gateway-calls.mjs', import.meta.url),
        plan: { first: 1, activities, people },
      }),
      askForExports(),
    ]);
    const endedAt = Date.now();
    const seen = {
      load,
      unsealed: watch.worst(),
      jobs: await gapsOf(database, clockJobs, beganAt, endedAt),
      offers: await offersLate(database, offers),
      exports: await exportsLate(database),
      outbox: await outboxOf(database),
      taken: wechat.taken(),
      cpuShare: (gateway.cpuSeconds() - cpuBefore) / load.seconds,
    };
    return await report(seen);
  } finally {
    for (const { stop } of opened.toReversed()) await stop();
  }
}

async function readClockJobs() {
  const { jobsOf } = await productParts('jobs', `export { jobsOf } from './src/cloud/jobs';`);
  // What a job does is not asked for here, and with it none of the services.
  return jobsOf({}).flatMap(({ job }) => (job.everySeconds === undefined ? [] : [job]));
}

/** @returns how many people sign up; those for the offers come after them */
async function fill(database) {
  const people = Math.ceil(perSecond * seconds);
  await database.query(sqlOf('rush-data.sql', { people: people + 2 * probes }));
  const places = Math.ceil(people / activities);
  await database.query(sqlOf('activities.sql', { first: 1, count: activities, places }));
  await database.query(readFileSync(new URL('clock/credits.sql', import.meta.url), 'utf8'));
  await database.query('vacuum analyze');
  return people;
}

/** The only place is given back, and offered to the one who waits for it. */
async function makeOffers(database, people) {
  const first = activities + 1;
  const apart = Math.floor(seconds / (probes + 1));
  await database.query(sqlOf('activities.sql', { first, count: probes, places: 1 }));
  await database.query(sqlOf('../clock/short-offers.sql', { first, count: probes, apart }));
  for (let n = 0; n < probes; n += 1) {
    const activity = { activityId: activityId(first + n) };
    const [holder, waiting] = [people + 2 * n, people + 2 * n + 1].map((number) => ({
      port,
      token: tokenOf(number),
    }));
    const booking = await command(holder, 'activities/signUp', activity);
    await command(waiting, 'activities/signUp', { ...activity, waitlist: true });
    await command(holder, 'activities/cancel', { bookingId: booking.id });
  }
  const offers = await database.query(`
    select id, offer_expires_at from bookings where tenant_id = '${tenantId}' and status = 'offered'`);
  if (offers.length !== probes) throw new Error(`${offers.length} offers were made`);
  return offers;
}

function command(who, operation, input) {
  return callGateway({ ...who, key: randomUUID() }, operation, input);
}

async function askForExports() {
  for (let n = 1; n <= probes; n += 1) {
    await sleep((seconds * 1000) / (probes + 1));
    const who = { port, token: tokenOf(0) };
    await callGateway(who, 'activities/exportRoster', { activityId: activityId(n) });
  }
}

/** Looks every second how long the oldest row has been waiting for its seal. */
async function watchSeals(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  let worst = 0;
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      const { rows } = await client.query(`
        select coalesce(extract(epoch from clock_timestamp() - min(at)), 0)::float8 as age
        from audit_rows where tenant_id = '${tenantId}' and seal_id is null`);
      worst = Math.max(worst, rows[0].age);
      await sleep(1_000);
    }
  })();
  return {
    worst: () => worst,
    stop: async () => {
      isOver = true;
      await looking;
      await client.end();
    },
  };
}

/** The longest time without a begun run, also before the first and after the last. */
async function gapsOf(database, clockJobs, beganAt, endedAt) {
  const rows = await database.query(`
    select name, started_on from pgboss.job where started_on is not null order by started_on`);
  return clockJobs.map(({ name, everySeconds }) => {
    const runs = rows.filter((row) => row.name === name).map((row) => row.started_on.getTime());
    const inside = runs.filter((at) => at > beganAt && at < endedAt);
    const times = [beganAt, ...inside, endedAt];
    const gaps = times.slice(1).map((at, index) => (at - times[index]) / 1000);
    return { name, everySeconds, runs: runs.length, gap: Math.max(...gaps) };
  });
}

async function offersLate(database, offers) {
  const rows = await database.query(
    'select id, status, updated_at from bookings where id = any($1::uuid[])',
    [offers.map(({ id }) => id)],
  );
  return offers.map(({ id, offer_expires_at: deadline }) => {
    const row = rows.find((each) => each.id === id);
    return row?.status === 'expired' ? (row.updated_at - deadline) / 1000 : Infinity;
  });
}

async function exportsLate(database) {
  const rows = await database.query(`
    select extract(epoch from min(j.started_on) - w.created_at)::float8 as late
    from work_runs w
    left join pgboss.job j on j.name = 'platform.run-background-task' and j.data->'payload'->>'runId' = w.id::text
    where w.tenant_id = '${tenantId}' group by w.id, w.created_at`);
  return rows.map(({ late }) => late ?? Infinity);
}

async function outboxOf(database) {
  const [row] = await database.query(`
    select count(*) filter (where state = 'sent')::int as sent, count(*)::int as all,
      coalesce(percentile_cont(0.5) within group (order by extract(epoch from settled_at - created_at)), 0)::float8 as usual,
      coalesce(max(extract(epoch from coalesce(settled_at, now()) - created_at)), 0)::float8 as longest
    from outbox where tenant_id = '${tenantId}' and template = 'booking-confirmed'`);
  return row;
}

async function report({ load, unsealed, jobs, offers, exports, outbox, taken, cpuShare }) {
  const wrong = Object.keys(load.codes).filter((code) => code !== 'OK');
  const isSteady = wrong.length === 0 && load.perSecond > perSecond * 0.95;
  const judged = jobs.map((job) => ({
    ...job,
    isFine: job.runs > 0 && job.gap <= mostIntervals * job.everySeconds,
  }));
  const offer = Math.max(...offers);
  const started = exports.length === probes ? Math.max(...exports) : Infinity;
  const checks = [
    [
      isSteady,
      `${load.count} sign-ups in ${load.seconds.toFixed(0)} s over ${connections} connections, ${load.perSecond.toFixed(1)} a second (${perSecond} asked for), p50 ${load.p50.toFixed(0)} ms, p99 ${load.p99.toFixed(0)} ms; answers: ${Object.entries(load.codes).flat().join(' ')}`,
    ],
    [
      judged.every(({ isFine }) => isFine),
      `no job by the clock without a run for longer than ${mostIntervals} × its interval`,
    ],
    [
      unsealed < mostUnsealedSeconds,
      `oldest audit row without a seal: ${unsealed.toFixed(0)} s (< ${mostUnsealedSeconds} s)`,
    ],
    [
      offer < mostLateSeconds,
      `${offers.length} offers ran out, the latest ${offer.toFixed(1)} s after its time (< ${mostLateSeconds} s)`,
    ],
    [
      started < mostLateSeconds,
      `${exports.length} exports, the slowest began after ${started.toFixed(1)} s (< ${mostLateSeconds} s)`,
    ],
  ];
  return {
    isFine: checks.every(([isFine]) => isFine),
    lines: [
      await serverVersion(),
      `${minutes} minutes; WeChat on loopback answers after ${wechatMs} ms; the gateway had ${(cpuShare * 100).toFixed(0)} % of a processor, load average ${os.loadavg()[0].toFixed(1)} at the end, with other work on the machine where it is above 2`,
      ...checks.map(([isFine, text]) => `${isFine ? 'pass' : '**missed**'}: ${text}`),
      `not judged: confirmations taken by WeChat ${taken}, marked as sent ${outbox.sent} of ${outbox.all}; from sign-up to sent ${outbox.usual.toFixed(1)} s (median), ${outbox.longest.toFixed(0)} s at most`,
    ],
    tables: [
      table(
        ['job by the clock', 'every, s', 'runs', 'longest without, s', ''],
        judged.map(({ name, everySeconds, runs, gap, isFine }) => [
          name,
          everySeconds,
          runs,
          gap.toFixed(0),
          isFine ? 'pass' : 'missed',
        ]),
      ),
    ],
  };
}

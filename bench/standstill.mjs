/**
 * A database that stands still for 20 s, all its processes stopped, under the limits of time that the
 * product has by itself: who asks hears clearly that it does not work, `/readyz` says so in time, all
 * recovers by itself, and nothing is doubled.
 */
import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { holdStill } from '../scripts/checks/hold-still.mjs';
import { sqlOf } from './rush/fill.mjs';
import { activityId, tokenOf } from './rush/names.mjs';
import { askGateway } from './support/call-gateway.mjs';
import { buildGateway, startGateway, tenantId } from './support/gateway.mjs';
import { startOwnPostgres } from './support/own-postgres.mjs';

const standsMs = 20_000;
/** Between two people who sign up, before, during and after the standstill. */
const everyMs = 200;
const people = Math.ceil((standsMs + 4_000) / everyMs);
const againMs = 500;
const port = 9753;
const most = { readyMs: 2_000, callMs: 10_000, recoveryMs: 10_000 };

export const title = 'A database that stands still';

/** @returns {Promise<{ lines: string[], isFine: boolean }>} */
export async function measure() {
  buildGateway();
  const server = await startOwnPostgres();
  if (!server) return { lines: ['not measured: no PostgreSQL is installed'], isFine: false };
  const opened = [server];
  const client = new pg.Client({ connectionString: server.url });
  try {
    await client.connect();
    opened.push({ stop: () => client.end() });
    opened.push(await startGateway({ port, databaseUrl: server.url }));
    await client.query(sqlOf('rush-data.sql', { people }));
    await client.query(sqlOf('activities.sql', { first: 1, count: 1, places: people }));
    await client.query('vacuum analyze');
    // However it ends, it goes on.
    const held = { goOn: () => undefined };
    opened.push({ stop: async () => held.goOn() });
    return report(await standstill(server, held), await countOf(client));
  } finally {
    for (const { stop } of opened.toReversed()) await stop();
  }
}

/** Everybody signs up and does not give up: again with the same key until it is done. */
async function standstill(server, held) {
  const watch = watchReadiness();
  const tries = [];
  const all = Array.from({ length: people }, async (_, number) => {
    await sleep(number * everyMs);
    await untilDone(number, tries);
  });
  const done = Promise.all(all);
  await sleep(2_000);
  const stillAt = performance.now();
  held.goOn = holdStill(server.pid);
  await sleep(standsMs);
  held.goOn();
  const thawedAt = performance.now();
  await done;
  const ready = await watch.stop();
  const after = (list) => list.filter(({ endedAt, isOk }) => endedAt > thawedAt && isOk);
  return {
    tries,
    failed: tries.filter(({ isOk }) => !isOk),
    ready,
    refusedReady: ready.filter(({ isOk }) => !isOk).length,
    // From when on nothing fails any more.
    recoveredMs: Math.max(
      0,
      ...[...tries, ...ready].filter(({ isOk }) => !isOk).map(({ endedAt }) => endedAt - thawedAt),
    ),
    firstMs: Math.min(...after(tries).map(({ endedAt }) => endedAt - thawedAt)),
    firstReadyMs: Math.min(...after(ready).map(({ endedAt }) => endedAt - thawedAt)),
    during: tries.filter(({ begunAt }) => begunAt >= stillAt && begunAt < thawedAt).length,
  };
}

async function untilDone(number, tries) {
  const who = { port, token: tokenOf(number), key: `once-for-person-${number}` };
  for (let n = 0; n < 100; n += 1) {
    const begunAt = performance.now();
    const { status, body } = await askGateway(who, 'activities/signUp', {
      activityId: activityId(1),
    });
    const endedAt = performance.now();
    const said = status === 200 ? 'OK' : `${status} ${body.code}`;
    tries.push({ begunAt, endedAt, took: endedAt - begunAt, isOk: status === 200, said });
    if (status === 200) return;
    await sleep(againMs);
  }
  throw new Error(`person ${number} never signed up`);
}

function watchReadiness() {
  const seen = [];
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      const begunAt = performance.now();
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
      await answer.arrayBuffer();
      const endedAt = performance.now();
      seen.push({ endedAt, took: endedAt - begunAt, isOk: answer.ok });
      await sleep(100);
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await looking;
      return seen;
    },
  };
}

async function countOf(client) {
  const { rows } = await client.query(
    `
    select
      (select count(*)::int from bookings where tenant_id = $1) as bookings,
      (select count(distinct person_id)::int from bookings where tenant_id = $1 and status = 'confirmed') as people,
      (select sum(taken)::int from activity_quotas where tenant_id = $1) as counted,
      (select count(*)::int from audit_rows where tenant_id = $1 and operation = 'activities.signUp') as marks,
      (select count(*)::int from inbox_messages where tenant_id = $1) as messages`,
    [tenantId],
  );
  return rows[0];
}

function report(seen, counted) {
  const { tries, failed, ready, refusedReady, recoveredMs, firstMs, firstReadyMs, during } = seen;
  const longestReady = Math.max(...ready.map(({ took }) => took));
  const longestFailed = Math.max(0, ...failed.map(({ took }) => took));
  const longest = Math.max(...tries.map(({ took }) => took));
  const unclear = failed.filter(({ said }) => said !== '503 UNAVAILABLE').map(({ said }) => said);
  const isOnce = Object.values(counted).every((count) => count === people);
  const seconds = (ms) => (ms / 1000).toFixed(1);
  const checks = [
    [
      refusedReady > 0 && longestReady < most.readyMs,
      `/readyz: ${ready.length} answers, ${refusedReady} of them "no", the slowest after ${seconds(longestReady)} s (< ${seconds(most.readyMs)} s)`,
    ],
    [
      failed.length > 0 && unclear.length === 0 && longest < most.callMs,
      `${during} calls begun in the standstill, ${failed.length} failed, the slowest after ${seconds(longestFailed)} s; the longest of all ${seconds(longest)} s (< ${seconds(most.callMs)} s); all said 503 UNAVAILABLE${unclear.length > 0 ? `, but ${[...new Set(unclear)].join(', ')}` : ''}`,
    ],
    [
      recoveredMs < most.recoveryMs,
      `after it: ready again after ${seconds(firstReadyMs)} s, the first sign-up done after ${seconds(firstMs)} s, the last failure after ${seconds(recoveredMs)} s (< ${seconds(most.recoveryMs)} s)`,
    ],
    [
      isOnce,
      `${people} people, who tried ${tries.length} times with a key each: ${counted.bookings} bookings of ${counted.people} people, ${counted.counted} places counted, ${counted.marks} marks in the audit log, ${counted.messages} messages`,
    ],
  ];
  return {
    isFine: checks.every(([isFine]) => isFine),
    lines: [
      `postmaster and all backends stopped for ${seconds(standsMs)} s; a person every ${everyMs} ms; the limits of time that the product has by itself; load average ${os.loadavg()[0].toFixed(1)} at the end`,
      ...checks.map(([isFine, text]) => `${isFine ? 'pass' : '**missed**'}: ${text}`),
    ],
  };
}

/**
 * Two versions of the product side by side on one PostgreSQL: BENCH_BEFORE names a checkout of the other
 * one with its gateway built. Both get the same data and take turns in every round.
 */
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { searchColumns } from './growth.mjs';
import { median } from './median.mjs';
import { sqlOf } from './rush/fill.mjs';
import { activityId, tokenOf } from './rush/names.mjs';
import { gatewayWay, people } from './rush/ways.mjs';
import { callGateway } from './support/call-gateway.mjs';
import { buildGateway, startGateway } from './support/gateway.mjs';
import { runLoad } from './support/run-load.mjs';
import { table } from './support/table.mjs';
import { openServer, serverVersion, throwAwayDatabase } from './support/throw-away-database.mjs';

const rounds = Number(process.env.BENCH_ROUNDS ?? 8);
const connections = 64;
const seconds = 3;
/** What one version may be worse than the other: the spread of one version beside itself. */
const most = 1.05;
const activities = 20_000;
const bookings = 20_000;
const reads = ['list', 'detail', 'myBookings', 'search'];
const works = [
  { id: 'hot', activities: 1, places: 100_000 },
  { id: 'hundred', activities: 100, places: 100_000 },
];

/** Versions before 0017 ask for a place in the order of sessions; the data have one session each. */
const sessionsHadPositions = `do $$ begin
  if exists (select from information_schema.columns
    where table_name = 'activity_sessions' and column_name = 'position')
  then alter table activity_sessions alter column position set default 0;
  end if;
end $$`;

export const title = 'Two versions side by side';

/** @returns {Promise<{ lines: string[], tables: string[], isFine: boolean }>} */
export async function measure() {
  const before = process.env.BENCH_BEFORE;
  if (!before || !existsSync(path.join(before, 'dist/gateway/server.cjs'))) {
    throw new Error(
      'BENCH_BEFORE: a checkout of the other version, with `npm run build:gateway` done',
    );
  }
  buildGateway();
  const opened = [];
  try {
    opened.push(await openServer());
    const sides = [
      await open({ name: 'before', root: before, port: 9251 }, opened),
      await open({ name: 'now', root: '.', port: 9252 }, opened),
    ];
    const figures = new Map();
    await measureRushes(sides, figures);
    await measureMemory(sides, figures);
    await measureReads(sides, figures);
    await measureRosters(sides, figures);
    return report(figures, await serverVersion());
  } finally {
    for (const { stop } of opened.toReversed()) await stop();
  }
}

/** Two databases a side: what a rush writes would slow down the reads of the larger one. */
async function open({ name, root, port }, opened) {
  const rush = await openOne(`${name}_rush`, root, port, opened);
  await rush.database.query(sqlOf('rush-data.sql', { people }));
  const grown = await openOne(`${name}_grown`, root, port + 10, opened);
  await grown.database.query(sqlOf('rush-data.sql', { people }));
  await grown.database.query('create table bench_search (month text, title text, search text)');
  await grown.database.query(
    'insert into bench_search select * from json_to_recordset($1) as s (month text, title text, search text)',
    [searchColumns()],
  );
  await grown.database.query(dataOf('growth/grown-data.sql', { activities, people: people / 10 }));
  const roster = await openOne(`${name}_roster`, root, port + 20, opened);
  await roster.database.query(sqlOf('rush-data.sql', { people }));
  await roster.database.query(dataOf('roster/full-activity.sql', { bookings }));
  for (const { database } of [rush, grown, roster]) await database.query('vacuum analyze');
  return { name, rush, grown, roster };
}

async function openOne(name, root, port, opened) {
  const database = await throwAwayDatabase(name);
  opened.push({ stop: database.drop });
  const gateway = await startGateway({ port, databaseUrl: database.url, root });
  opened.push(gateway);
  await database.query(sessionsHadPositions);
  return { database, gateway, port };
}

function dataOf(file, values) {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return Object.entries(values).reduce(
    (sql, [key, value]) => sql.replaceAll(`:${key}`, String(value)),
    text,
  );
}

/** Every other round the other way round, since it matters whom a side comes after. */
const turns = (sides, round) => (round % 2 === 0 ? sides : sides.toReversed());

function note(figures, row, side, value) {
  const sidesOf = figures.get(row) ?? { before: [], now: [] };
  sidesOf[side.name].push(value);
  figures.set(row, sidesOf);
}

async function measureRushes(sides, figures) {
  let first = 1;
  for (let round = -1; round < rounds; round += 1) {
    for (const work of works) {
      for (const side of turns(sides, round + 1)) {
        const { database, port } = side.rush;
        const way = gatewayWay({ name: side.name, database, ports: [port], connections, seconds });
        const given = { ...work, first };
        await way.prepare(given);
        const { perSecond, p99 } = await way.run(given);
        const wrong = await way.check(given);
        if (wrong) throw new Error(`${side.name}: ${wrong}`);
        process.stderr.write(`  ${work.id} ${side.name}: ${Math.round(perSecond)} a second\n`);
        // Compilers warm up first.
        if (round < 0) continue;
        note(figures, `sign-up, ${work.id}: ms of the gateway a sign-up`, side, 1000 / perSecond);
        note(figures, `sign-up, ${work.id}: p99, ms`, side, p99);
      }
      first += work.activities;
    }
  }
}

async function measureMemory(sides, figures) {
  for (const side of sides) {
    note(figures, 'memory: most in the rush, MB', side, side.rush.gateway.memory().peak);
  }
  await sleep(30_000);
  for (const side of sides) {
    note(figures, 'memory: half a minute after it, MB', side, side.rush.gateway.memory().now);
  }
}

async function measureReads(sides, figures) {
  for (const operation of reads) {
    for (let round = -1; round < rounds; round += 1) {
      for (const side of turns(sides, round + 1)) {
        const done = await runLoad({
          ports: [side.grown.port],
          connections: 2,
          seconds: 20,
          module: new URL('growth/calls.mjs', import.meta.url),
          plan: { operation, count: 600, people: people / 10, activities, from: 1_000 },
        });
        const odd = Object.keys(done.codes).filter((code) => code !== 'OK');
        if (odd.length > 0) throw new Error(`${operation} answered ${odd.join(', ')}`);
        if (round < 0) continue;
        note(figures, `read, ${operation}: p50, ms`, side, done.p50);
        note(figures, `read, ${operation}: p99, ms`, side, done.p99);
      }
    }
  }
}

async function measureRosters(sides, figures) {
  const pages = { 'first page': {}, 'search by name': { words: '妈妈' } };
  for (const [page, more] of Object.entries(pages)) {
    for (let round = -1; round < rounds * 3; round += 1) {
      for (const side of turns(sides, round + 1)) {
        const organiser = { port: side.roster.port, token: tokenOf(0) };
        const begun = performance.now();
        await callGateway(organiser, 'activities/roster', { activityId: activityId(1), ...more });
        if (round >= 0) note(figures, `roster, ${page}: ms`, side, performance.now() - begun);
      }
    }
  }
}

function report(figures, version) {
  const rows = [...figures].map(([name, { before, now }]) => {
    const ratio = median(now.map((value, round) => value / before[round]));
    return { name, before: median(before), now: median(now), ratio };
  });
  const worse = rows.filter(({ ratio }) => ratio > most);
  return {
    isFine: worse.length === 0,
    lines: [
      version,
      `${rounds} rounds that take turns, every other one the other way round; ${activities.toLocaleString('en')} activities with ten bookings each, a roster of ${bookings.toLocaleString('en')}; ratio: median of the rounds, less is better; load average ${os.loadavg()[0].toFixed(1)} at the end`,
      worse.length === 0
        ? 'pass: nothing is more than 5 % worse'
        : `missed: ${worse.map(({ name, ratio }) => `${name} × ${ratio.toFixed(2)}`).join('; ')}`,
    ],
    tables: [
      table(
        ['', 'before', 'now', 'now ÷ before'],
        rows.map((row) => [
          row.name,
          row.before.toFixed(2),
          row.now.toFixed(2),
          row.ratio.toFixed(2),
        ]),
      ),
    ],
  };
}

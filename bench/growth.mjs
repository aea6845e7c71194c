/** Reads with 1,000 and with 200,000 activities (2 million bookings): the same calls on two gateways. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { buildGateway, startGateway, tenantId } from './support/gateway.mjs';
import { runLoad } from './support/run-load.mjs';
import { table } from './support/table.mjs';
import { openServer, serverVersion, throwAwayDatabase } from './support/throw-away-database.mjs';
import { median } from './median.mjs';
import { sqlOf } from './rush/fill.mjs';

const day = 86_400_000;
const most = 1.5;
const rounds = 5;
const plans = [
  { name: 'small', activities: 1_000, people: 300, port: 9245 },
  { name: 'large', activities: 200_000, people: 60_000, port: 9246 },
];
const flat = ['list', 'detail', 'myBookings', 'search'];
/** They count what begins within weeks, two hundred times as much of it: shown, not judged. */
const counts = ['calendar', 'series'];
const operations = [...flat, ...counts];
const warmUp = { count: 200, from: 5 };
const measured = { count: 600, from: 1_000 };

export const title = 'Grows flat';

/** @returns {Promise<{ lines: string[], tables: string[], isFine: boolean }>} */
export async function measure() {
  buildGateway();
  const opened = [];
  try {
    opened.push(await openServer());
    for (const plan of plans) await open(plan, opened);
    const times = await runRounds();
    return await report(times);
  } finally {
    for (const { stop } of opened.toReversed()) await stop();
  }
}

async function open({ name, activities, people, port }, opened) {
  const database = await throwAwayDatabase(name);
  opened.push({ stop: database.drop });
  opened.push(await startGateway({ port, databaseUrl: database.url }));
  await database.query(sqlOf('rush-data.sql', { people }));
  await database.query('create table bench_search (month text, title text, search text)');
  await database.query(
    'insert into bench_search select * from json_to_recordset($1) as s (month text, title text, search text)',
    [searchColumns()],
  );
  const data = readFileSync(new URL('growth/grown-data.sql', import.meta.url), 'utf8');
  await database.query(
    data.replaceAll(':activities', String(activities)).replaceAll(':people', String(people)),
  );
  await database.query('vacuum analyze');
}

/** Titles and search columns of every month that the data covers, as JSON. */
export function searchColumns() {
  const at = (days) => new Date(Date.now() + days * day).toISOString().slice(0, 8);
  return execFileSync(
    process.execPath,
    [
      'scripts/run-ts.mjs',
      'bench/growth/search-columns.ts',
      tenantId,
      `${at(-1_130)}15`,
      `${at(100)}15`,
    ],
    { encoding: 'utf8' },
  );
}

/** @returns {Promise<Map<string, { p50: number, p99: number }[]>>} by operation and size */
async function runRounds() {
  const times = new Map();
  for (const operation of operations) {
    for (const plan of plans) await read(operation, plan, warmUp);
    for (let round = 0; round < rounds; round += 1) {
      // Small and large take turns, so that a slow moment of the machine meets both.
      for (const plan of plans) {
        const done = await read(operation, plan, measured);
        const wrong = Object.keys(done.codes).filter((code) => code !== 'OK');
        if (wrong.length > 0) throw new Error(`${operation} answered ${wrong.join(', ')}`);
        const name = `${operation} ${plan.name}`;
        times.set(name, [...(times.get(name) ?? []), done]);
      }
    }
  }
  return times;
}

function read(operation, { port, people, activities }, { count, from }) {
  return runLoad({
    ports: [port],
    connections: 2,
    seconds: 20,
    module: new URL('growth/calls.mjs', import.meta.url),
    plan: { operation, count, people, activities, from },
  });
}

async function report(times) {
  const rows = operations.map((operation) => {
    const [small, large] = plans.map(({ name }) => times.get(`${operation} ${name}`));
    const ratio = median(large.map((round, index) => round.p99 / small[index].p99));
    const show = (all) =>
      `${median(all.map(({ p50 }) => p50)).toFixed(1)}, ${median(all.map(({ p99 }) => p99)).toFixed(1)}`;
    const isMissed = flat.includes(operation) && ratio > most;
    return { operation, ratio, isMissed, cells: [show(small), show(large)] };
  });
  return {
    isFine: rows.every(({ isMissed }) => !isMissed),
    lines: [
      await serverVersion(),
      `${rounds} rounds of ${measured.count} calls over 2 connections; small and large take turns; ratio: median of the rounds; load average ${os.loadavg()[0].toFixed(1)} at the end`,
    ],
    tables: [
      table(
        ['p50, p99 in ms', '1,000 activities', '200,000, 2 million bookings', 'p99 ratio (≤ 1.5)'],
        rows.map(({ operation, ratio, isMissed, cells }) => [
          operation,
          ...cells,
          counts.includes(operation)
            ? `${ratio.toFixed(2)} (counts, not judged)`
            : `${ratio.toFixed(2)}${isMissed ? ' — missed' : ''}`,
        ]),
      ),
    ],
  };
}

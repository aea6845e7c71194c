/** Free times of a month for "whoever is free first": 200 and 1,000 counsellors, 100,000 appointments. */
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { median } from './median.mjs';
import { sqlOf } from './rush/fill.mjs';
import { buildGateway, startGateway } from './support/gateway.mjs';
import { runLoad } from './support/run-load.mjs';
import { table } from './support/table.mjs';
import { openServer, serverVersion, throwAwayDatabase } from './support/throw-away-database.mjs';

const budgetMs = 100;
const most = 1.5;
const rounds = 5;
const days = 31;
const sides = [
  { name: 'few', counsellors: 200, port: 9281 },
  { name: 'many', counsellors: 1_000, port: 9282 },
];

export const title = 'Times of a month with whoever is free first';

/** @returns {Promise<{ lines: string[], tables: string[], isFine: boolean }>} */
export async function measure() {
  buildGateway();
  const opened = [];
  try {
    opened.push(await openServer());
    for (const side of sides) await open(side, opened);
    return await report(await runRounds());
  } finally {
    for (const { stop } of opened.toReversed()) await stop();
  }
}

async function open({ name, counsellors, port }, opened) {
  const database = await throwAwayDatabase(`anyone_${name}`);
  opened.push({ stop: database.drop });
  opened.push(await startGateway({ port, databaseUrl: database.url }));
  await database.query(sqlOf('rush-data.sql', { people: 1_000 }));
  const data = readFileSync(new URL('growth/counselling-data.sql', import.meta.url), 'utf8');
  await database.query(data.replaceAll(':counsellors', String(counsellors)));
  await database.query('vacuum analyze');
}

/** @returns {Promise<Map<string, { p50: number, p99: number }[]>>} by side */
async function runRounds() {
  const times = new Map(sides.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const { name, port } of sides) {
      const done = await runLoad({
        ports: [port],
        connections: 1,
        seconds: 30,
        module: new URL('growth/counselling-calls.mjs', import.meta.url),
        plan: { count: 200, days },
      });
      const wrong = Object.keys(done.codes).filter((code) => code !== 'OK');
      if (wrong.length > 0) throw new Error(`slots answered ${wrong.join(', ')}`);
      // Compilers warm up first.
      if (round >= 0) times.get(name).push(done);
    }
  }
  return times;
}

async function report(times) {
  const [few, many] = sides.map(({ name }) => times.get(name));
  const p99 = (side) => median(side.map((round) => round.p99));
  const ratio = median(many.map((round, index) => round.p99 / few[index].p99));
  const isFine = p99(few) < budgetMs && ratio <= most;
  return {
    isFine,
    lines: [
      await serverVersion(),
      `${rounds} rounds of 200 calls one after another, sides take turns; ${days} days, 100,000 appointments in three years; budget ${budgetMs} ms with 200 counsellors, × ${most} with 1,000; load average ${os.loadavg()[0].toFixed(1)} at the end`,
    ],
    tables: [
      table(
        ['', '200 counsellors: p50, p99 ms', '1,000', 'ratio'],
        [
          [
            'counselling/slots',
            ...[few, many].map(
              (side) => `${median(side.map(({ p50 }) => p50)).toFixed(1)}, ${p99(side).toFixed(1)}`,
            ),
            ratio.toFixed(2),
          ],
        ],
      ),
    ],
  };
}

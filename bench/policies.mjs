/** Searching 1,000 and 10,000 policies, and suggestions while somebody types: the same calls on two gateways. */
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import process from 'node:process';
import { median } from './median.mjs';
import { sqlOf } from './rush/fill.mjs';
import { buildGateway, startGateway, tenantId } from './support/gateway.mjs';
import { runLoad } from './support/run-load.mjs';
import { table } from './support/table.mjs';
import { openServer, serverVersion, throwAwayDatabase } from './support/throw-away-database.mjs';

const budgetMs = 100;
const most = 1.5;
const rounds = 5;
const calls = 120;
const people = 300;
/** So many policies in one statement: all at once would be one parameter of some hundred megabytes. */
const batch = 500;
const sides = [
  { name: 'few', policies: 1_000, port: 9285 },
  { name: 'many', policies: 10_000, port: 9286 },
];
const operations = ['search', 'suggest'];

export const title = 'Searching 10,000 policies';

/** @returns {Promise<{ lines: string[], tables: string[], isFine: boolean }>} */
export async function measure() {
  buildGateway();
  const opened = [];
  try {
    opened.push(await openServer());
    const rows = policyRows(Math.max(...sides.map(({ policies }) => policies)));
    for (const side of sides) await open(side, rows.slice(0, side.policies), opened);
    return await report(await runRounds());
  } finally {
    for (const { stop } of opened.toReversed()) await stop();
  }
}

function policyRows(count) {
  const printed = execFileSync(
    process.execPath,
    ['scripts/run-ts.mjs', 'bench/growth/policy-rows.ts', tenantId, tenantId, String(count)],
    { encoding: 'utf8', maxBuffer: 2 ** 29 },
  );
  return JSON.parse(printed);
}

async function open({ name, port }, rows, opened) {
  const database = await throwAwayDatabase(`policies_${name}`);
  opened.push({ stop: database.drop });
  opened.push(await startGateway({ port, databaseUrl: database.url }));
  await database.query(sqlOf('rush-data.sql', { people }));
  for (let from = 0; from < rows.length; from += batch) {
    await database.query(fill, [tenantId, JSON.stringify(rows.slice(from, from + batch))]);
  }
  await database.query('vacuum analyze');
}

const fill = `
  insert into policies (tenant_id, id, unit_id, unit_path, status, title, standing, live, live_revision,
    live_version, live_since, live_topics, live_until, search, created_by, created_at, updated_at)
  select $1, bench_id(7, number), u.id, u.path, 'published', p.title, standing, live::jsonb, live_revision,
    live_version, live_since, array(select jsonb_array_elements_text(live_topics)), live_until,
    search::tsvector, bench_id(1, 0), live_since, live_since
  from jsonb_to_recordset($2) as p (number bigint, unit_id text, title text, standing text, live text,
    live_revision integer, live_version integer, live_since timestamptz, live_topics jsonb,
    live_until date, search text)
  join units u on u.tenant_id = $1 and u.id = p.unit_id`;

/** @returns {Promise<Map<string, { p50: number, p99: number }[]>>} by operation and side */
async function runRounds() {
  const times = new Map();
  for (const operation of operations) {
    for (let round = -1; round < rounds; round += 1) {
      for (const { name, port } of sides) {
        const done = await runLoad({
          ports: [port],
          connections: 1,
          seconds: 60,
          module: new URL('growth/policy-calls.mjs', import.meta.url),
          plan: { operation, count: calls, people },
        });
        const wrong = Object.keys(done.codes).filter((code) => code !== 'OK');
        if (wrong.length > 0) throw new Error(`${operation} answered ${wrong.join(', ')}`);
        const key = `${operation} ${name}`;
        // Compilers and the dictionary of sounds warm up first.
        if (round >= 0) times.set(key, [...(times.get(key) ?? []), done]);
      }
    }
  }
  return times;
}

async function report(times) {
  const rows = operations.map((operation) => {
    const [few, many] = sides.map(({ name }) => times.get(`${operation} ${name}`));
    const p99 = (side) => median(side.map((round) => round.p99));
    const ratio = median(many.map((round, index) => round.p99 / few[index].p99));
    const cells = [few, many].map(
      (side) => `${median(side.map(({ p50 }) => p50)).toFixed(1)}, ${p99(side).toFixed(1)}`,
    );
    return { operation, cells, ratio, isMissed: p99(many) >= budgetMs || ratio > most };
  });
  return {
    isFine: rows.every(({ isMissed }) => !isMissed),
    lines: [
      await serverVersion(),
      `${rounds} rounds of ${calls} calls one after another, sides take turns; ten ways of typing, among them by ear, traditional, and what nobody wrote; budget p99 ${budgetMs} ms, × ${most} from 1,000; load average ${os.loadavg()[0].toFixed(1)} at the end`,
    ],
    tables: [
      table(
        ['p50, p99 in ms', ...sides.map(({ policies }) => policies.toLocaleString('en')), 'ratio'],
        rows.map(({ operation, cells, ratio, isMissed }) => [
          `policies/${operation}`,
          ...cells,
          `${ratio.toFixed(2)}${isMissed ? ' — missed' : ''}`,
        ]),
      ),
    ],
  };
}

/**
 * Sign-up under a rush, side by side on one PostgreSQL: our gateway with the whole command over HTTP,
 * the same work as SQL in pgbench, and as a cloud function of Parse Server.
 */
import { readFileSync } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { startGateway, buildGateway } from './support/gateway.mjs';
import { startServer } from './support/server-process.mjs';
import { openServer, throwAwayDatabase, serverVersion } from './support/throw-away-database.mjs';
import { median, percentile } from './median.mjs';
import { watchMachine, withoutStandstills } from './support/machine-watch.mjs';
import { sqlOf } from './rush/fill.mjs';
import { findPgbench } from './rush/pgbench.mjs';
import { table } from './support/table.mjs';
import { gatewayWay, parseWay, people, pgbenchWay } from './rush/ways.mjs';

const connections = 64;
const seconds = Number(process.env.BENCH_SECONDS ?? 3);
const rounds = Number(process.env.BENCH_ROUNDS ?? 8);
const ports = { gateway: 9240, second: 9241, parse: 9242 };

const works = [
  { id: 'hot', title: 'one activity, places for all', activities: 1, places: 100_000 },
  { id: 'few', title: 'one activity, 500 places', activities: 1, places: 500 },
  { id: 'hundred', title: '100 activities', activities: 100, places: 100_000 },
];

export const title = 'Rush';

/** @returns {Promise<{ lines: string[], isFine: boolean }>} */
export async function measure() {
  const pgbench = findPgbench();
  buildGateway();
  const opened = [];
  try {
    const { ways, versions } = await openWays(pgbench, opened);
    const results = await runRounds(ways);
    return report(results, versions, pgbench);
  } finally {
    for (const { stop } of opened.toReversed()) await stop();
  }
}

/** Starts what is measured; everything that must be ended is put into `opened`. */
async function openWays(pgbench, opened) {
  opened.push(await openServer());
  const database = await throwAwayDatabase('rush');
  opened.push({ stop: database.drop });
  const gateway = await startGateway({ port: ports.gateway, databaseUrl: database.url });
  opened.push(gateway);
  await database.query(sqlOf('rush-data.sql', { people }));
  await database.query(sqlOf('sign-up-function.sql'));
  await database.query('vacuum analyze');

  const own = { database, connections, seconds };
  const only = process.env.BENCH_WAYS?.split(',');
  const ways = [gatewayWay({ ...own, name: 'gateway', ports: [ports.gateway] })];
  if (!only || only.includes('two')) {
    opened.push(await startGateway({ port: ports.second, databaseUrl: database.url }));
    ways.push(gatewayWay({ ...own, name: 'two gateways', ports: [ports.gateway, ports.second] }));
  }
  if (pgbench && (!only || only.includes('pgbench'))) {
    ways.push(
      pgbenchWay({ ...own, name: 'pgbench, row lock', pgbench, script: 'row-lock.sql' }),
      pgbenchWay({ ...own, name: 'pgbench, function', pgbench, script: 'function-call.sql' }),
    );
  }
  if (!only || only.includes('parse')) {
    const parseDatabase = await throwAwayDatabase('parse');
    opened.push({ stop: parseDatabase.drop });
    const server = await startServer({
      args: ['bench/rush/parse-server.mjs'],
      env: {
        NODE_ENV: 'production',
        PORT: String(ports.parse),
        DATABASE_URL: parseDatabase.url,
      },
      port: ports.parse,
      readyPath: '/ready',
    });
    opened.push(server);
    await parseDatabase.query(sqlOf('parse-data.sql', { people }));
    await parseDatabase.query('vacuum analyze');
    ways.push(
      parseWay({ ...own, name: 'Parse Server', database: parseDatabase, port: ports.parse }),
    );
  }
  return { ways, versions: await serverVersion() };
}

/**
 * Every way once in each round, so that a slow minute of the machine is slow for all; every other round
 * the other way round, since it matters whom a way comes after.
 */
async function runRounds(ways) {
  const results = new Map();
  let first = 1;
  const next = (work) => {
    const given = { ...work, first };
    first += work.activities;
    return given;
  };
  // Compilers warm up first; not counted.
  for (const way of ways) await once(way, next(works[0]));
  for (let round = 0; round < rounds; round += 1) {
    for (const work of works) {
      for (const way of round % 2 === 0 ? ways : ways.toReversed()) {
        const done = await once(way, next(work));
        const name = `${work.id} ${way.name}`;
        results.set(name, [...(results.get(name) ?? []), done]);
        process.stderr.write(`  ${name}: ${describe(done)}\n`);
      }
    }
  }
  return results;
}

async function once(way, work) {
  await way.prepare(work);
  const watch = await watchMachine();
  const { requests, ...done } = await way.run(work);
  const standstills = await watch.stop();
  return { ...done, ...undisturbed(requests, standstills), wrong: await way.check(work) };
}

/** What is left when the machine's own standstills are taken out; nothing where they cannot be seen. */
function undisturbed(requests, standstills) {
  if (!requests || !standstills) return {};
  const kept = withoutStandstills(requests, standstills).map(([, took]) => took);
  return {
    quietP99: percentile(
      kept.sort((a, b) => a - b),
      0.99,
    ),
    left: requests.length - kept.length,
    stillMs: standstills.reduce((sum, { from, until }) => sum + until - from, 0),
  };
}

function describe({ perSecond, p50, p99, codes, wrong }) {
  const answers = codes ? `, ${JSON.stringify(codes)}` : '';
  return `${Math.round(perSecond)} a second, p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)} ms${answers}${wrong ? `, WRONG: ${wrong}` : ''}`;
}

/** The tables, and whether each target was met. */
function report(results, versions, pgbench) {
  const of = (work, way) => results.get(`${work} ${way}`) ?? [];
  const ratio = (work, way, other) => {
    const [a, b] = [of(work, way), of(work, other)];
    return a.length > 0 && b.length > 0
      ? median(a.map((round, index) => round.perSecond / b[index].perSecond))
      : null;
  };
  const wrong = [...results].flatMap(([name, all]) =>
    all.flatMap((done) => (done.wrong ? [`${name}: ${done.wrong}`] : [])),
  );
  const targets = [
    ['hot: gateway ÷ pgbench row lock', ratio('hot', 'gateway', 'pgbench, row lock'), 2],
    ['hot: gateway ÷ pgbench function', ratio('hot', 'gateway', 'pgbench, function'), null],
    ['hot: gateway ÷ Parse Server', ratio('hot', 'gateway', 'Parse Server'), 8],
    [
      '100 activities: gateway ÷ pgbench row lock',
      ratio('hundred', 'gateway', 'pgbench, row lock'),
      0.25,
    ],
    [
      '100 activities: gateway ÷ pgbench function',
      ratio('hundred', 'gateway', 'pgbench, function'),
      0.25,
    ],
    ['100 activities: gateway ÷ Parse Server', ratio('hundred', 'gateway', 'Parse Server'), null],
    ['hot: two gateways ÷ one', ratio('hot', 'two gateways', 'gateway'), 0.95],
    ['100 activities: two gateways ÷ one', ratio('hundred', 'two gateways', 'gateway'), 0.95],
  ].filter(([, value]) => value !== null);
  const hot = of('hot', 'gateway');
  const p99 = median(hot.map((round) => round.p99));
  const wasWatched = hot.every((round) => round.quietP99 !== undefined);
  const quietP99 = wasWatched ? median(hot.map((round) => round.quietP99)) : p99;
  const missed = targets.filter(([, value, least]) => least !== null && value < least);
  return {
    isFine: wrong.length === 0 && missed.length === 0 && p99 < 60,
    lines: [
      `${versions}; Parse Server ${parseVersion()}${pgbench ? '' : '; pgbench was not found'}`,
      `${connections} connections, medians of ${rounds} rounds of ${seconds} s that take turns; every sign-up is by another person; load average ${os.loadavg()[0].toFixed(1)} at the end`,
      wrong.length === 0
        ? 'after every round: booked ≤ places, booked = counted, nobody twice'
        : `WRONG: ${wrong.join('; ')}`,
      ...(wasWatched ? [standstillWords(hot)] : []),
    ],
    tables: [
      table(
        ['a second (p50, p99 ms)', ...works.map((work) => work.title)],
        [...new Set([...results.keys()].map((name) => name.slice(name.indexOf(' ') + 1)))].map(
          (way) => [way, ...works.map((work) => cell(of(work.id, way)))],
        ),
      ),
      table(
        ['ratio, median of the rounds', 'seen', 'target'],
        [
          ...targets.map(([name, value, least]) => [
            name,
            `${value.toFixed(2)} ×`,
            least === null ? '' : `≥ ${least} ×${value < least ? ' — missed' : ''}`,
          ]),
          p99Row('hot: p99 of the gateway', p99),
          ...(wasWatched ? [p99Row('hot: p99 of what the machine did not hold up', quietP99)] : []),
        ],
      ),
    ],
  };
}

function p99Row(name, ms) {
  return [name, `${ms.toFixed(0)} ms`, `< 60 ms${ms < 60 ? '' : ' — missed'}`];
}

/** How often the machine itself gave nobody any time, and for how long. */
function standstillWords(all) {
  const each = (field) => all.map((round) => Math.round(round[field])).join(', ');
  return `in the hot rounds of the gateway the machine stood still for ${each('stillMs')} ms (a small piece of work, done before everything else, took more than ten times as long as usual); ${each('left')} sign-ups were under way then`;
}

function parseVersion() {
  const file = new URL('node_modules/parse-server/package.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

function cell(all) {
  if (all.length === 0) return '';
  const middle = (field) => median(all.map((round) => round[field]));
  return `${Math.round(middle('perSecond'))} (${middle('p50').toFixed(0)}, ${middle('p99').toFixed(0)})`;
}

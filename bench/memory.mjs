/** What the gateway takes of memory in a rush, and gives back afterwards, on both databases. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { buildGateway, startGateway } from './support/gateway.mjs';
import { runLoad } from './support/run-load.mjs';
import { table } from './support/table.mjs';
import { openServer, serverVersion, throwAwayDatabase } from './support/throw-away-database.mjs';
import { sqlOf } from './rush/fill.mjs';

const seconds = 10;
const idleSeconds = 30;
const connections = 64;
const people = 30_000;
const budgets = { PostgreSQL: 250, 'PGlite, embedded': 600 };
/** As much as this above the start counts as given back. */
const near = 1.35;

export const title = 'Memory in a rush';

/** @returns {Promise<{ lines: string[], tables: string[], isFine: boolean }>} */
export async function measure() {
  buildGateway();
  const opened = [];
  try {
    opened.push(await openServer());
    const version = await serverVersion();
    const rows = [
      await rush('PostgreSQL', await onPostgres(opened)),
      await rush('PGlite, embedded', await onPglite(opened)),
    ];
    await sleep(idleSeconds * 1000);
    const done = rows.map((row) => ({ ...row, after: row.gateway.memory().now }));
    return report(done, version);
  } finally {
    for (const { stop } of opened.toReversed()) await stop();
  }
}

async function onPostgres(opened) {
  const database = await throwAwayDatabase('memory');
  opened.push({ stop: database.drop });
  const maker = await startGateway({ port: 9247, databaseUrl: database.url });
  await maker.stop();
  for (const text of data()) await database.query(text);
  return openGateway(opened, { port: 9247, databaseUrl: database.url });
}

/** The gateway itself makes the tables; nobody else can be in its folder while it runs. */
async function onPglite(opened) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'wh-bench-'));
  opened.push({ stop: async () => rmSync(dataDir, { recursive: true, force: true }) });
  const maker = await startGateway({ port: 9248, dataDir });
  await maker.stop();
  const engine = await PGlite.create({
    dataDir: path.join(dataDir, 'database'),
    extensions: { btree_gist, pg_trgm },
  });
  for (const text of data()) await engine.exec(text);
  await engine.close();
  return openGateway(opened, { port: 9248, dataDir });
}

function data() {
  const activity = { first: 1, count: 1, places: 100_000 };
  return [sqlOf('rush-data.sql', { people }), sqlOf('activities.sql', activity), 'vacuum analyze'];
}

async function openGateway(opened, options) {
  const gateway = await startGateway(options);
  opened.push(gateway);
  // What starts up late belongs to the start.
  await sleep(2_000);
  return gateway;
}

/** The peak is the kernel's own count (VmHWM): nothing falls between two looks. */
async function rush(name, gateway) {
  const before = gateway.memory().now;
  const { perSecond, codes } = await runLoad({
    ports: [gateway.port],
    connections,
    seconds,
    module: new URL('rush/gateway-calls.mjs', import.meta.url),
    plan: { first: 1, activities: 1, people },
  });
  const wrong = Object.keys(codes).filter((code) => code !== 'OK');
  if (wrong.length > 0) throw new Error(`sign-up on ${name} answered ${wrong.join(', ')}`);
  return { name, gateway, before, perSecond, peak: gateway.memory().peak };
}

function report(done, version) {
  const judged = done.map((row) => ({
    ...row,
    isSmall: row.peak < budgets[row.name],
    isBack: row.after < row.before * near,
  }));
  return {
    isFine: judged.every(({ isSmall, isBack }) => isSmall && isBack),
    lines: [
      version,
      `resident memory of the gateway's process as Linux counts it; ${connections} connections sign up for one activity for ${seconds} s; the last column at least ${idleSeconds} s later, of the first column at most × ${near}`,
    ],
    tables: [
      table(
        ['MB', 'started', 'peak', 'budget', 'idle again', 'sign-ups a second'],
        judged.map((row) => [
          row.name,
          row.before.toFixed(0),
          `${row.peak.toFixed(0)}${row.isSmall ? '' : ' — missed'}`,
          `< ${budgets[row.name]}`,
          `${row.after.toFixed(0)}${row.isBack ? '' : ' — missed'}`,
          row.perSecond.toFixed(0),
        ]),
      ),
    ],
  };
}

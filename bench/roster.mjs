/** An activity with 100,000 bookings: its roster, and the roster as a table. */
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from './median.mjs';
import { activityId, tokenOf } from './rush/names.mjs';
import { sqlOf } from './rush/fill.mjs';
import { callGateway } from './support/call-gateway.mjs';
import { buildGateway, proxyHeaders, startGateway } from './support/gateway.mjs';
import { table } from './support/table.mjs';
import { openServer, serverVersion, throwAwayDatabase } from './support/throw-away-database.mjs';

const bookings = 100_000;
const port = 9747;
const mostMs = 2_000;
/** What the second half of the table may take more than the first, in MB: memory does not follow the rows. */
const mostGrowth = 30;
const rounds = 9;

export const title = 'Rosters';

/** @returns {Promise<{ lines: string[], tables: string[], isFine: boolean }>} */
export async function measure() {
  buildGateway();
  const opened = [];
  try {
    opened.push(await openServer());
    const database = await throwAwayDatabase('roster');
    opened.push({ stop: database.drop });
    const gateway = await startGateway({ port, databaseUrl: database.url });
    opened.push(gateway);
    await database.query(sqlOf('rush-data.sql', { people: bookings + 1 }));
    const data = readFileSync(new URL('roster/full-activity.sql', import.meta.url), 'utf8');
    await database.query(data.replaceAll(':bookings', String(bookings)));
    await database.query('vacuum analyze');
    return report(await rosterTimes(), await exportTimes(gateway));
  } finally {
    for (const { stop } of opened.toReversed()) await stop();
  }
}

async function rosterTimes() {
  const pages = {
    'first page': {},
    'search by name': { words: '妈妈' },
    'search by code': { words: '0001869F' },
  };
  const rows = [];
  for (const [name, more] of Object.entries(pages)) {
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      const page = await call('activities/roster', { activityId: activityId(1), ...more });
      times.push(performance.now() - begun);
      if (page.items.length === 0 || page.confirmed + page.inReview !== bookings) {
        throw new Error(`the roster is not the one that was made: ${name}`);
      }
    }
    rows.push({ name: `roster, ${name}`, first: times[0], usual: median(times) });
  }
  return rows;
}

async function exportTimes(gateway) {
  const before = gateway.memory().now;
  const begun = performance.now();
  const { taskId } = await call('activities/exportRoster', { activityId: activityId(1) });
  let firstRows = null;
  const peaks = [before, before];
  for (;;) {
    const run = await call('organisation/backgroundTask', { taskId });
    const half = run.done > bookings / 2 ? 1 : 0;
    peaks[half] = Math.max(peaks[half], gateway.memory().now);
    if (run.done > 0) firstRows ??= performance.now() - begun;
    if (run.state === 'done' && run.done === bookings) break;
    if (run.state === 'failed' || performance.now() - begun > 300_000) {
      throw new Error(`the export did not end: ${run.state}, ${run.done}`);
    }
    await sleep(50);
  }
  const whole = performance.now() - begun;
  const { url } = await call('organisation/backgroundTaskFile', { taskId });
  const { pathname, search } = new URL(url);
  const file = await fetch(`http://127.0.0.1:${port}${pathname}${search}`, {
    headers: proxyHeaders,
  });
  const { length } = Buffer.from(await file.arrayBuffer());
  if (!file.ok || length < 1_000_000) throw new Error('the file is not the one that was made');
  return { firstRows, whole, before, peaks, megabytes: length / 2 ** 20 };
}

const organiser = { port, token: tokenOf(0) };
const call = (operation, input) => callGateway(organiser, operation, input);

async function report(rosters, made) {
  const { firstRows, whole, before, peaks, megabytes } = made;
  const growth = peaks[1] - peaks[0];
  const slowest = Math.max(firstRows, ...rosters.map(({ first }) => first));
  return {
    isFine: slowest < mostMs && growth < mostGrowth,
    lines: [
      await serverVersion(),
      `one activity with ${bookings.toLocaleString('en')} bookings; the very first call, and the median of ${rounds}; others used the machine: load average ${os.loadavg()[0].toFixed(1)} at the end`,
      `memory of the gateway: ${before.toFixed(0)} MB before the export, ${peaks[0].toFixed(0)} MB at most in its first half, ${peaks[1].toFixed(0)} MB in its second (flat: < ${mostGrowth} MB more${growth < mostGrowth ? '' : ', missed'}); the file has ${megabytes.toFixed(1)} MB`,
    ],
    tables: [
      table(
        ['in ms', 'first', 'median'],
        [
          ...rosters.map(({ name, first, usual }) => [name, first.toFixed(0), usual.toFixed(0)]),
          [
            `export: first rows (< ${mostMs}${firstRows < mostMs ? '' : ', missed'})`,
            firstRows.toFixed(0),
            '',
          ],
          ['export: whole file', whole.toFixed(0), ''],
        ],
      ),
    ],
  };
}

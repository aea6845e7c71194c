import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Where pgbench is, or null: it comes with PostgreSQL's own packages. */
export function findPgbench() {
  if (spawnSync('pgbench', ['--version']).status === 0) return 'pgbench';
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => `${root}/${version}/bin/pgbench`).find(existsSync);
  return found ?? null;
}

/**
 * Runs a script with that many clients for some seconds; every transaction is of another person.
 * @param {{ pgbench: string, url: string, script: string, clients: number, seconds: number, variables: Record<string, number> }} options
 * @returns {Promise<{ perSecond: number, p50: number, p99: number, failed: number }>} times in ms
 */
export async function runPgbench({ pgbench, url, script, clients, seconds, variables }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wh-bench-'));
  try {
    const { stdout } = await execute(
      pgbench,
      [
        '-n',
        '--protocol=prepared',
        `--client=${clients}`,
        '--jobs=2',
        `--time=${seconds}`,
        '--log',
        `--log-prefix=${path.join(folder, 'log')}`,
        `--file=${script}`,
        ...Object.entries(variables).map(([name, value]) => `--define=${name}=${value}`),
        url,
      ],
      { timeout: (seconds + 60) * 1000, maxBuffer: 2 ** 24 },
    );
    const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
    const failed = Number(/failed transactions: (\d+)/.exec(stdout)?.[1] ?? 0);
    return { perSecond, failed, ...timesOf(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// A line of the log: client, number, microseconds, …
function timesOf(folder) {
  const times = readdirSync(folder)
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => Number(line.split(' ')[2]) / 1000)
    .sort((a, b) => a - b);
  const at = (part) => times[Math.floor(times.length * part)] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

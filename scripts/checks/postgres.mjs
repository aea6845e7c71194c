import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { run } from '../setup/run.mjs';
import { installFromDebian } from './debian.mjs';

const prefix = 'wh_test_';
const anHourMs = 3_600_000;

/**
 * A PostgreSQL that tests may make databases on: TEST_DATABASE_URL, else the server on
 * 127.0.0.1:5432, else a throw-away one of our own where the programs are installed.
 * @returns {Promise<{ url: string, stop: () => Promise<void> } | { url: null, reason: string }>}
 */
export async function findPostgres() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    const problem = await sweep(given);
    return problem
      ? { url: null, reason: `TEST_DATABASE_URL cannot be used: ${problem}` }
      : { url: given, stop: async () => {} };
  }
  if (await answers(5432)) {
    for (const url of localUrls()) {
      if (!(await sweep(url))) return { url, stop: async () => {} };
    }
  }
  return startOwnPostgres();
}

/** Drops what an interrupted run has left; says what is wrong with the server, if anything is. */
function sweep(url) {
  return drop(url, isLeftOver);
}

/** Drops the templates of a run that is over: `wh_test_<base 36>_template_<run>_…`. */
export function dropTemplates(url, run) {
  return drop(url, (name) => name.startsWith(prefix) && name.includes(`_template_${run}_`));
}

async function drop(url, isToGo) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query(
      'select datname, (select rolcreatedb or rolsuper from pg_roles where rolname = current_user) as may_create from pg_database',
    );
    if (!rows[0]?.may_create) return 'this user may not create databases';
    for (const { datname } of rows.filter((row) => isToGo(row.datname))) {
      await client.query(
        `drop database if exists ${client.escapeIdentifier(datname)} with (force)`,
      );
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Test databases carry the time they were made at in their name: `wh_test_<base 36>_…`. */
export function isLeftOver(name, now = Date.now()) {
  if (!name.startsWith(prefix)) return false;
  const madeAt = parseInt(name.slice(prefix.length).split('_')[0] ?? '', 36);
  return Number.isFinite(madeAt) && now - madeAt > anHourMs;
}

function localUrls() {
  const { PGUSER, PGPASSWORD } = process.env;
  const user = encodeURIComponent(PGUSER ?? 'postgres');
  const own = PGPASSWORD ? `${user}:${encodeURIComponent(PGPASSWORD)}` : user;
  return [own, 'postgres', 'postgres:postgres', encodeURIComponent(os.userInfo().username)].map(
    (login) => `postgres://${login}@127.0.0.1:5432/postgres`,
  );
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host: '127.0.0.1', port, timeout: 2_000 });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}

/**
 * A throw-away server of our own.
 * @returns {Promise<{ url: string, folder: string, stop: () => Promise<void> } | { url: null, reason: string }>}
 *   folder: its data, with `postmaster.pid`
 */
export async function startOwnPostgres() {
  if (!programs() && process.env.CI === 'true') await installFromDebian(['postgresql']);
  const folder = programs();
  if (!folder) {
    return {
      url: null,
      reason: 'no PostgreSQL: set TEST_DATABASE_URL, or install one (apt-get install postgresql)',
    };
  }
  // The server refuses to run as root, and its user must reach the folder.
  const asUser = process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--']] : null;
  const start = (program, args) => {
    const file = path.join(folder, program);
    return asUser ? run(asUser[0], [...asUser[1], file, ...args], quiet) : run(file, args, quiet);
  };
  const data = mkdtempSync(path.join(os.tmpdir(), 'wh-postgres-'));
  if (asUser) await run('chown', ['postgres', data], quiet);
  const port = await freePort();
  const options = `-p ${port} -k ${data} -c listen_addresses=127.0.0.1 -c fsync=off`;
  const made = await start('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8']);
  const started =
    made.code === 0 &&
    (await start('pg_ctl', ['-D', data, '-w', '-l', `${data}/log`, '-o', options, 'start']));
  if (!started || started.code !== 0) {
    rmSync(data, { recursive: true, force: true });
    return { url: null, reason: 'PostgreSQL is installed, but a throw-away server did not start' };
  }
  const stop = async () => {
    await start('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
    rmSync(data, { recursive: true, force: true });
  };
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, folder: data, stop };
}

const quiet = { quiet: true, cwd: os.tmpdir() };

/** The newest installed server, from version 14 on. */
function programs() {
  const base = '/usr/lib/postgresql';
  if (!existsSync(base)) return null;
  const [newest] = readdirSync(base)
    .map(Number)
    .filter((version) => version >= 14)
    .toSorted((a, b) => b - a);
  const folder = newest && path.join(base, String(newest), 'bin');
  return folder && existsSync(path.join(folder, 'initdb')) ? folder : null;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A PostgreSQL for one run, with its defaults but for the number of connections. */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const port = 9243;
const startMs = 30_000;
/** 64 of pgbench, two gateways, Parse Server, ourselves. */
export const connectionsNeeded = 150;

/**
 * Made in a temporary folder and thrown away with it. PostgreSQL refuses to run as root: then it runs
 * as the user `postgres`, whom its packages make.
 * @returns {Promise<{ url: string, pid: number, stop(): Promise<void> } | null>} null where no `initdb` is found;
 *   pid: of its postmaster
 */
export async function startOwnPostgres() {
  const programs = findPrograms();
  const owner = process.getuid?.() === 0 ? userPostgres() : {};
  if (!programs || !owner) return null;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wh-bench-pg-'));
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = path.join(folder, 'data');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  let child;
  try {
    const made = ['--pgdata', data, '--auth=trust', '--username=postgres', '--encoding=UTF8'];
    execFileSync(`${programs}/initdb`, [...made, '--locale=C.UTF-8'], {
      ...owner,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const settings = {
      port,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: folder,
      max_connections: connectionsNeeded,
    };
    child = spawn(
      `${programs}/postgres`,
      [
        '-D',
        data,
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      { ...owner, cwd: folder, stdio: 'ignore' },
    );
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
    await ready(url, child);
    return {
      url,
      pid: child.pid,
      stop: async () => {
        child.kill('SIGINT');
        await ended;
        remove();
      },
    };
  } catch (error) {
    child?.kill('SIGQUIT');
    remove();
    throw error;
  }
}

/** The newest that Debian's packages put aside, else that of `pg_config`. */
function findPrograms() {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => `${root}/${version}/bin`).find(hasServer);
  if (found) return found;
  try {
    const folder = execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim();
    return hasServer(folder) ? folder : null;
  } catch {
    return null;
  }
}

function hasServer(folder) {
  return existsSync(`${folder}/initdb`) && existsSync(`${folder}/postgres`);
}

function userPostgres() {
  try {
    const id = (what) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

async function ready(connectionString, child) {
  const giveUpAt = performance.now() + startMs;
  for (;;) {
    const client = new pg.Client({ connectionString });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (child.exitCode !== null || performance.now() > giveUpAt) {
        throw new Error(`PostgreSQL did not start on port ${port}`, { cause: error });
      }
      await sleep(100);
    }
  }
}

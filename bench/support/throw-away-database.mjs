/** The server that is measured on, and databases of one run on it. */
import process from 'node:process';
import pg from 'pg';
import { connectionsNeeded, startOwnPostgres } from './own-postgres.mjs';

const prefix = 'wh_bench_';
const usual = 'postgres://postgres@127.0.0.1:5432/postgres';
let server = process.env.BENCH_DATABASE_URL ?? usual;
let whose = 'of this machine';

/**
 * The server of BENCH_DATABASE_URL; without it one that is started for this run, and where that cannot
 * be, the one on 127.0.0.1:5432.
 * @returns {Promise<{ stop(): Promise<void> }>}
 */
export async function openServer() {
  const given = process.env.BENCH_DATABASE_URL;
  const own = given ? null : await startOwnPostgres();
  server = given ?? own?.url ?? usual;
  whose = own ? 'started for this run' : given ? 'of BENCH_DATABASE_URL' : 'of this machine';
  const [{ most }] = await onServer(`select current_setting('max_connections')::int as most`);
  if (most < connectionsNeeded) {
    throw new Error(
      `The PostgreSQL ${whose} allows ${most} connections, the bench needs ${connectionsNeeded}: raise max_connections, or install PostgreSQL's server package (initdb) so that the bench starts its own`,
    );
  }
  return { stop: own?.stop ?? (async () => undefined) };
}

/**
 * An empty database.
 * @param {string} name what it is for
 * @returns {Promise<{ url: string, query(text: string, values?: unknown[]): Promise<any[]>, drop(): Promise<void> }>}
 */
export async function throwAwayDatabase(name) {
  const database = `${prefix}${name}_${process.pid}`;
  await onServer(`drop database if exists ${database} with (force)`);
  await onServer(`create database ${database}`);
  const url = new URL(server);
  url.pathname = `/${database}`;
  return {
    url: url.href,
    query: (text, values) => onDatabase(url.href, text, values),
    drop: () => onServer(`drop database if exists ${database} with (force)`),
  };
}

/** @returns {Promise<string>} version, and the settings that speed up or slow down every way alike */
export async function serverVersion() {
  const [row] = await onServer(`
    select current_setting('server_version') as version, current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as commit, current_setting('shared_buffers') as buffers`);
  return `PostgreSQL ${row.version.split(' ')[0]} ${whose} (fsync ${row.fsync}, synchronous_commit ${row.commit}, shared_buffers ${row.buffers})`;
}

const onServer = (text) => onDatabase(server, text);

// One connection a call: none is left open while something else is measured.
async function onDatabase(connectionString, text, values) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const result = await client.query(text, values);
    return Array.isArray(result) ? (result.at(-1)?.rows ?? []) : result.rows;
  } finally {
    await client.end();
  }
}

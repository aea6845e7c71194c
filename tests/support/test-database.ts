import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { createRuntime } from '@cloud/create-runtime';
import { jobsOf } from '@cloud/jobs';
import { readConfig } from '@cloud/platform/config';
import { migrate } from '@cloud/platform/database/migrate';
import { createPglite } from '@cloud/platform/database/open-pglite';
import { openPostgres } from '@cloud/platform/database/open-postgres';
import type { Database } from '@cloud/platform/database/schema.generated';
import { prepareJobs } from '@cloud/platform/jobs/prepare-jobs';

/** Name of every database that tests make; a sweep drops the ones that a crash left. */
export const testDatabasePrefix = 'wh_test_';

export interface TestDatabase {
  db: Kysely<Database>;
  kind: 'pglite' | 'postgres';
  /** `postgres://…` of this database; null on PGlite. */
  url: string | null;
  close(): Promise<void>;
}

/** A migrated, empty database with the queues of all jobs, of the kind that TEST_DATABASE names (`pglite` when left out). */
export function openTestDatabase(): Promise<TestDatabase> {
  return process.env.TEST_DATABASE === 'postgres' ? openPostgresDatabase() : openPgliteDatabase();
}

/** One database for the tests of a file; `db` is there from `beforeAll` on. */
export function useTestDatabase(): TestDatabase {
  let opened: TestDatabase | undefined;
  beforeAll(async () => {
    opened = await openTestDatabase();
  }, 30_000);
  afterAll(() => opened?.close());
  const get = () => {
    if (!opened) throw new Error('the database is there inside tests only');
    return opened;
  };
  return {
    get db() {
      return get().db;
    },
    get kind() {
      return get().kind;
    },
    get url() {
      return get().url;
    },
    close: () => get().close(),
  };
}

/** Where the server is whose throw-away databases the tests use. */
export function testServerUrl(): string {
  return process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
}

async function openPostgresDatabase(): Promise<TestDatabase> {
  const server = new URL(testServerUrl());
  const name = `${testDatabasePrefix}${Date.now().toString(36)}_${randomUUID().slice(0, 8)}`;
  await onServer((db) => sql`create database ${sql.id(name)}`.execute(db));
  server.pathname = `/${name}`;
  const { db } = await openPostgres(server.href, 8);
  await migrate(db);
  await prepareAllJobs(db);
  const close = async () => {
    await db.destroy();
    await onServer((admin) =>
      sql`drop database if exists ${sql.id(name)} with (force)`.execute(admin),
    );
  };
  return { db, kind: 'postgres', url: server.href, close };
}

/** The commands that enqueue need their queues; installing them again finds nothing to do. */
async function prepareAllJobs(db: Kysely<Database>): Promise<void> {
  const config = readConfig({ LOG_LEVEL: 'silent' });
  const jobs = jobsOf(createRuntime({ config, database: { db } }).services);
  await prepareJobs(
    db,
    jobs.map(({ job }) => job),
  );
}

async function onServer(work: (db: Kysely<Database>) => Promise<unknown>): Promise<void> {
  const { db } = await openPostgres(testServerUrl(), 1);
  try {
    await work(db);
  } finally {
    await db.destroy();
  }
}

// Starting and migrating the engine takes seconds: a migrated folder is kept, by the migrations' hash.
// The job tables are in it; the queues are rows, of which a new job adds one at any time.
async function openPgliteDatabase(): Promise<TestDatabase> {
  const file = templateFile();
  const template = existsSync(file) ? readFileSync(file) : await makeTemplate(file);
  const pglite = await createPglite(undefined, new Blob([new Uint8Array(template)]));
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
  await prepareAllJobs(db);
  return { db, kind: 'pglite', url: null, close: () => db.destroy() };
}

function templateFile(): string {
  const folder = path.resolve('src/cloud/database/migrations');
  const hash = createHash('sha256').update('with job tables');
  for (const name of readdirSync(folder).sort())
    hash.update(name).update(readFileSync(path.join(folder, name)));
  const cache = path.resolve('node_modules/.cache/test-database');
  mkdirSync(cache, { recursive: true });
  return path.join(cache, `${hash.digest('hex').slice(0, 24)}.tar`);
}

async function makeTemplate(file: string): Promise<Buffer> {
  const pglite = await createPglite();
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
  await migrate(db);
  await prepareJobs(db, []);
  const dump = await pglite.dumpDataDir('none');
  const bytes = Buffer.from(await dump.arrayBuffer());
  await db.destroy();
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, file);
  return bytes;
}

import { randomUUID } from 'node:crypto';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { createPglite } from '@cloud/platform/database/open-pglite';
import { openPostgres } from '@cloud/platform/database/open-postgres';
import type { Database } from '@cloud/platform/database/schema.generated';
import { pgliteTemplate, postgresTemplate } from './database-templates';

/** Name of every database that tests make; a sweep drops the ones that a crash left. */
export const testDatabasePrefix = 'wh_test_';

export interface TestDatabase {
  db: Kysely<Database>;
  kind: 'pglite' | 'postgres';
  /** `postgres://…` of this database; null on PGlite. */
  url: string | null;
  /** Its folder as a backup takes it (a tar); null on PostgreSQL, whose files are the server's. */
  folder(): Promise<Buffer | null>;
  close(): Promise<void>;
}

/** A migrated, empty database with the queues of all jobs, of the kind that TEST_DATABASE names (`pglite` when left out). */
export function openTestDatabase(): Promise<TestDatabase> {
  return process.env.TEST_DATABASE === 'postgres' ? openPostgresDatabase() : openPgliteDatabase();
}

let shared: Promise<TestDatabase> | undefined;
let users = 0;

/**
 * One database for the tests of a file, or of the files that the runner puts together into one: each
 * has tenants of its own, and begins without jobs. `db` is there from `beforeAll` on.
 */
export function useTestDatabase(): TestDatabase {
  let opened: TestDatabase | undefined;
  users += 1;
  beforeAll(async () => {
    shared ??= openTestDatabase();
    opened = await shared;
    // Jobs are nobody's own: those of an earlier file would be worked off here.
    await sql`delete from pgboss.job`.execute(opened.db);
  }, 120_000);
  afterAll(async () => {
    users -= 1;
    if (users === 0) await opened?.close();
  });
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
    folder: () => get().folder(),
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
  const template = await postgresTemplate(testServerUrl(), testDatabasePrefix);
  await onServer(async (admin) => {
    await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(admin);
    // The server outlives every test, so nothing waits for the disk: 0.1 ms a commit instead of 2.
    await sql`alter database ${sql.id(name)} set synchronous_commit = off`.execute(admin);
  });
  server.pathname = `/${name}`;
  const { db } = await openPostgres(server.href, 8, { prepares: true });
  const close = async () => {
    await db.destroy();
    await onServer((admin) =>
      sql`drop database if exists ${sql.id(name)} with (force)`.execute(admin),
    );
  };
  return { db, kind: 'postgres', url: server.href, folder: async () => null, close };
}

async function onServer(work: (db: Kysely<Database>) => Promise<unknown>): Promise<void> {
  const { db } = await openPostgres(testServerUrl(), 1);
  try {
    await work(db);
  } finally {
    await db.destroy();
  }
}

async function openPgliteDatabase(): Promise<TestDatabase> {
  const pglite = await createPglite(undefined, await pgliteTemplate());
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
  const folder = async () => {
    await sql`checkpoint`.execute(db);
    return Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer());
  };
  return { db, kind: 'pglite', url: null, folder, close: () => db.destroy() };
}

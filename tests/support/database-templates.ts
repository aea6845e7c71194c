import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {
  DummyDriver,
  Kysely,
  PGliteDialect,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import { createRuntime } from '@cloud/create-runtime';
import { domains } from '@cloud/domains';
import { jobsOf } from '@cloud/jobs';
import { readConfig } from '@cloud/platform/config';
import { migrate } from '@cloud/platform/database/migrate';
import { grantPlatform, makeRoles } from '@cloud/platform/database/prepare-logins';
import { createPglite } from '@cloud/platform/database/open-pglite';
import { openPostgres } from '@cloud/platform/database/open-postgres';
import type { Database } from '@cloud/platform/database/schema.generated';
import { loginsOf } from '@cloud/platform/domain-logins';
import { prepareJobs } from '@cloud/platform/jobs/prepare-jobs';

// Migrating and making the queues takes seconds, copying what is ready a fraction of it. The first file
// of a run that needs a database makes a template, the others copy it.

/** A data folder of PGlite as a tar, with the schema and the queues of all jobs. */
export async function pgliteTemplate(): Promise<Blob> {
  const cache = path.resolve('node_modules/.cache/test-database');
  const file = path.join(cache, `${schemaHash()}.tar`);
  if (!existsSync(file)) {
    mkdirSync(cache, { recursive: true });
    const pglite = await createPglite();
    const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
    await fill(db);
    const dump = await pglite.dumpDataDir('none');
    await db.destroy();
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, Buffer.from(await dump.arrayBuffer()));
    renameSync(unfinished, file);
  }
  return new Blob([new Uint8Array(readFileSync(file))]);
}

const lock = 7_203_382;

/**
 * Name of a database with the schema and the queues of all jobs, to copy from. The runner of the tests
 * drops those that carry its TEST_RUN; others are swept by the age in their name.
 * @param url of the server
 * @param prefix of all databases that tests make
 */
export async function postgresTemplate(url: string, prefix: string): Promise<string> {
  const { db: server } = await openPostgres(url, 1);
  try {
    return await server.connection().execute(async (one) => {
      // Of several processes the first one makes it.
      await sql`select pg_advisory_lock(${lock})`.execute(one);
      const ending = `_template_${process.env.TEST_RUN ?? 'by_hand'}_${schemaHash()}`;
      const { rows } = await sql<{ name: string }>`select datname as name from pg_database
        where starts_with(datname, ${prefix})`.execute(one);
      const known = rows.find(({ name }) => name.endsWith(ending) && isYoung(name, prefix));
      if (known) return known.name;
      const name = `${prefix}${Date.now().toString(36)}${ending}`;
      await sql`create database ${sql.id(`${name}_0`)}`.execute(one);
      const own = new URL(url);
      own.pathname = `/${name}_0`;
      const { db } = await openPostgres(own.href, 2);
      await fill(db);
      await db.destroy();
      await sql`alter database ${sql.id(`${name}_0`)} rename to ${sql.id(name)}`.execute(one);
      return name;
    });
  } finally {
    await server.destroy();
  }
}

/** Older ones may be swept in the very moment in which they are copied. */
function isYoung(name: string, prefix: string): boolean {
  const [madeAt = ''] = name.slice(prefix.length).split('_');
  return Date.now() - parseInt(madeAt, 36) < 40 * 60_000;
}

async function fill(db: Kysely<Database>): Promise<void> {
  const logins = loginsOf(domains);
  await makeRoles(db, logins);
  await migrate(db);
  await prepareJobs(db, allJobs());
  await grantPlatform(db, logins);
}

function allJobs() {
  const config = readConfig({ LOG_LEVEL: 'silent' });
  // Saying which jobs there are asks nothing of a database.
  const db = new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (of) => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  return jobsOf(createRuntime({ domains, config, database: { db } }).services).map(
    ({ job }) => job,
  );
}

/** Of all that a template is made from; short, as PostgreSQL cuts names at 63 bytes. */
function schemaHash(): string {
  const folder = path.resolve('src/cloud/database/migrations');
  const hash = createHash('sha256').update(JSON.stringify(allJobs()));
  for (const name of readdirSync(folder).sort())
    hash.update(name).update(readFileSync(path.join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}

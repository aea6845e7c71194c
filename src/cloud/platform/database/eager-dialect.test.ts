import { sql } from 'kysely';
import { openTestDatabase, type TestDatabase } from '@tests/support/test-database';
import { inTransaction } from './in-transaction';

const onPostgres = process.env.TEST_DATABASE === 'postgres' ? test : test.skip;

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
}, 30_000);
afterEach(() => database.close());

onPostgres('a transaction whose connection breaks is tried again on another one', async () => {
  const { db } = database;
  await sql`create table steps (attempt integer)`.execute(db);
  let attempts = 0;
  await inTransaction(db, async (trx) => {
    attempts += 1;
    await sql`insert into steps values (${attempts})`.execute(trx);
    if (attempts === 1) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx);
  });
  const { rows } = await sql<{ attempt: number }>`select attempt from steps`.execute(db);
  expect(rows).toEqual([{ attempt: 2 }]);
});

onPostgres('a statement that fails takes back those before it, though nobody waited', async () => {
  const { db } = database;
  await sql`create table steps (attempt integer)`.execute(db);
  const failing = db.transaction().execute(async (trx) => {
    await Promise.all([
      sql`insert into steps values (1)`.execute(trx),
      sql`select 1 / 0`.execute(trx),
    ]);
  });
  await expect(failing).rejects.toMatchObject({ code: '22012' });
  const { rows } = await sql`select * from steps`.execute(db);
  expect(rows).toEqual([]);
});

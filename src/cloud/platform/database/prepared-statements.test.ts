import { sql } from 'kysely';
import { openTestDatabase, type TestDatabase } from '@tests/support/test-database';
import { inTransaction } from './in-transaction';
import { oneRoundTrip } from './one-round-trip';
import { preparedRows } from './prepared-statements';

const onPostgres = process.env.TEST_DATABASE === 'postgres' ? test : test.skip;

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
  await sql`create table things (name text)`.execute(database.db);
  await sql`insert into things values ('one')`.execute(database.db);
}, 30_000);
afterEach(() => database.close());

const things = () => sql<{ name: string }>`select * from things where name = ${'one'}`;

onPostgres('a statement of a round trip is prepared once a connection', async () => {
  const { rows } = await database.db.connection().execute(async (db) => {
    for (let time = 0; time < 3; time += 1) await preparedRows(db, things());
    return sql<{ plans: number }>`
      select (generic_plans + custom_plans)::int as plans from pg_prepared_statements
      where statement like 'select * from things%'`.execute(db);
  });
  expect(rows).toEqual([{ plans: 3 }]);
});

onPostgres('what a migration changed under a running gateway is planned anew', async () => {
  const { db } = database;
  const inTrip = () => inTransaction(db, (trx) => oneRoundTrip(trx, [things(), things()]));
  await preparedRows(db, things());
  await inTrip();
  await sql`alter table things add column size integer default 5`.execute(db);
  const now = [{ name: 'one', size: 5 }];
  expect(await inTrip()).toEqual([now, now]);
  await sql`alter table things alter column size type text`.execute(db);
  const then = [{ name: 'one', size: '5' }];
  expect(await preparedRows(db, things())).toEqual(then);
  expect(await inTrip()).toEqual([then, then]);
});

test('gives the rows on both databases', async () => {
  expect(await preparedRows(database.db, things())).toEqual([{ name: 'one' }]);
});

// The last one: nothing is prepared after it.
onPostgres('a pooler that gives every transaction another connection ends preparing', async () => {
  const { db } = database;
  const plans = async (trx: typeof db) => {
    const counted = await sql<{ plans: number }>`
      select count(*)::int as plans from pg_prepared_statements`.execute(trx);
    return counted.rows;
  };
  await db.connection().execute(async (connection) => {
    await preparedRows(connection, things());
    expect(await plans(connection)).toEqual([{ plans: 1 }]);
    // As if it were another one: it does not know the name.
    await sql`deallocate all`.execute(connection);
    expect(await preparedRows(connection, things())).toEqual([{ name: 'one' }]);
    await preparedRows(connection, things());
    expect(await plans(connection)).toEqual([{ plans: 0 }]);
  });
});

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { openTestDatabase, type TestDatabase } from '@tests/support/test-database';
import { inTransaction } from './in-transaction';
import { oneRoundTrip } from './one-round-trip';
import { prepareAgain, preparedRows } from './prepared-statements';

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

onPostgres('two statements never share a name, whatever came first in a process', async () => {
  const { rows } = await database.db.connection().execute(async (db) => {
    await preparedRows(db, things());
    return sql<{ name: string; statement: string }>`
      select name, statement from pg_prepared_statements`.execute(db);
  });
  const [kept] = rows;
  const hash = createHash('sha256').update(String(kept?.statement)).digest('hex');
  expect(kept?.name.split('-')[2]).toBe(hash.slice(0, 32));
});

describe('behind a pooler that gives every transaction another connection', () => {
  afterEach(prepareAgain);

  const namesOn = async (db: TestDatabase['db']) => {
    const { rows } = await sql<{ name: string }>`
      select name from pg_prepared_statements order by name`.execute(db);
    return rows.map(({ name }) => name);
  };

  onPostgres('a name that is not known there ends preparing, and nothing is lost', async () => {
    await database.db.connection().execute(async (db) => {
      await preparedRows(db, things());
      expect(await namesOn(db)).toHaveLength(1);
      await sql`deallocate all`.execute(db);
      expect(await preparedRows(db, things())).toEqual([{ name: 'one' }]);
      await preparedRows(db, things());
      expect(await namesOn(db)).toEqual([]);
    });
  });

  onPostgres('so does one that another process gave', async () => {
    const name = await database.db.connection().execute(async (db) => {
      await preparedRows(db, things());
      const [known = ''] = await namesOn(db);
      return known;
    });
    // Both are held, so that the second is a new one.
    await database.db.connection().execute((held) =>
      sql`select 1`.execute(held).then(() =>
        database.db.connection().execute(async (db) => {
          await sql.raw(`prepare "${name}" as select 'wrong' as name`).execute(db);
          expect(await preparedRows(db, things())).toEqual([{ name: 'one' }]);
          await preparedRows(db, things());
          expect(await namesOn(db)).toEqual([name]);
        }),
      ),
    );
  });
});

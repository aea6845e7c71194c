import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { sql } from 'kysely';
import { openTestDatabase, type TestDatabase } from '@tests/support/test-database';
import { inTransaction } from './in-transaction';
import { openPostgres } from './open-postgres';

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

onPostgres('so is one that the other side hangs up on without a word', async () => {
  await sql`create table steps (attempt integer)`.execute(database.db);
  const target = new URL(database.url ?? '');
  const calls = new Set<Socket>();
  const relay = createServer((call) => {
    const onward = connect(Number(target.port), target.hostname);
    calls.add(call);
    for (const socket of [call, onward]) socket.on('error', () => undefined);
    call.pipe(onward).pipe(call);
  });
  await once(relay.listen(0, '127.0.0.1'), 'listening');
  const relayed = new URL(target);
  relayed.hostname = '127.0.0.1';
  relayed.port = String((relay.address() as AddressInfo).port);
  const { db, close } = await openPostgres(relayed.href, 2);
  let attempts = 0;
  await inTransaction(db, async (trx) => {
    attempts += 1;
    await sql`insert into steps values (${attempts})`.execute(trx);
    if (attempts > 1) return;
    for (const call of calls) call.end();
    await sql`select pg_sleep(5)`.execute(trx);
  });
  await close();
  relay.close();
  const { rows } = await sql<{ attempt: number }>`select attempt from steps`.execute(database.db);
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

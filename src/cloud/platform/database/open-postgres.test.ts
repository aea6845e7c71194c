import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { sql } from 'kysely';
import { openTestDatabase, type TestDatabase } from '@tests/support/test-database';
import type { OpenDatabase } from './open-database';
import { openPostgres } from './open-postgres';
import { isOutOfTime } from './transient-errors';

const onPostgres = process.env.TEST_DATABASE === 'postgres' ? test : test.skip;

let database: TestDatabase;
let opened: OpenDatabase | undefined;
beforeAll(async () => {
  database = await openTestDatabase();
}, 30_000);
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});
afterAll(() => database.close());

/** Calls have no patience to speak of, work has plenty. */
async function open(url = database.url ?? ''): Promise<OpenDatabase> {
  opened = await openPostgres(url, 2, { patience: { calls: 1_000, work: 600_000 } });
  return opened;
}

const endOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => error,
  );

onPostgres('a statement of a call ends after its time, and its connection goes on', async () => {
  const { db } = await open();
  await db.connection().execute(async (connection) => {
    const pid = () => sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(connection);
    const before = await pid();
    const error = await endOf(sql`select pg_sleep(60)`.execute(connection));
    expect(error).toMatchObject({ code: '57014' });
    expect(isOutOfTime(error)).toBe(true);
    expect((await pid()).rows).toEqual(before.rows);
  });
});

onPostgres('a lock that somebody else holds is not waited for without end', async () => {
  const { db } = await open();
  await sql`create table held (id integer)`.execute(database.db);
  await database.db.transaction().execute(async (holder) => {
    await sql`lock table held`.execute(holder);
    const error = await endOf(sql`select * from held`.execute(db));
    expect(error).toMatchObject({ code: '55P03' });
    expect(isOutOfTime(error)).toBe(true);
  });
});

onPostgres('background work has connections and time of its own', async () => {
  const { db, workDb, withoutLimits, pools } = await open();
  const limits = sql<{ statement_timeout: string }>`show statement_timeout`;
  expect((await limits.execute(db)).rows).toEqual([{ statement_timeout: '500ms' }]);
  expect((await limits.execute(workDb)).rows).toEqual([{ statement_timeout: '5min' }]);
  const unlimited = await withoutLimits(async (own) => (await limits.execute(own)).rows);
  expect(unlimited).toEqual([{ statement_timeout: '0' }]);
  expect(pools()).toEqual([
    { pool: 'calls', open: 1, idle: 1, waiting: 0 },
    { pool: 'work', open: 1, idle: 1, waiting: 0 },
  ]);
});

onPostgres('a pooler that refuses our settings is used without them, and it is known', async () => {
  const pooler = await poolerThatRefuses('statement_timeout', new URL(database.url ?? ''));
  try {
    const { db, keepsLimits } = await open(pooler.url);
    expect(keepsLimits).toBe(false);
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  } finally {
    await opened?.close();
    opened = undefined;
    await pooler.close();
  }
});

/** PgBouncer, as far as its answer to a setting goes that it does not know. */
async function poolerThatRefuses(setting: string, target: URL) {
  const sockets = new Set<Socket>();
  const server = createServer((call) => {
    sockets.add(call);
    call.on('error', () => undefined);
    call.once('data', (hello: Buffer) => {
      if (hello.includes(setting)) {
        call.end(refusal(`unsupported startup parameter: ${setting}`));
        return;
      }
      const onward = connect(Number(target.port), target.hostname);
      sockets.add(onward);
      onward.on('error', () => undefined);
      onward.write(hello);
      call.pipe(onward).pipe(call);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** https://www.postgresql.org/docs/current/protocol-message-formats.html, ErrorResponse. */
function refusal(message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0C08P01\0M${message}\0\0`);
  const length = Buffer.alloc(4);
  length.writeInt32BE(fields.length + 4);
  return Buffer.concat([Buffer.from('E'), length, fields]);
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { domains } from '@cloud/domains';
import { migrate } from '@cloud/platform/database/migrate';
import { makeRoles } from '@cloud/platform/database/prepare-logins';
import { loginsOf } from '@cloud/platform/domain-logins';
import type { OpenDatabase } from '@cloud/platform/database/open-database';
import { openPostgres } from '@cloud/platform/database/open-postgres';
import { buildActivity } from '@tests/builders/activities';
import { buildCrowd } from '@tests/builders/crowd';
import { buildUnit } from '@tests/builders/organisation';
import { openGateway } from '@tests/security/open-gateway';
import { startOwnPostgres } from '@tests/support/own-postgres';
import { createWorld } from '@tests/support/test-world';

// A server of its own is stopped as a whole: nobody else's may be.
const onLinux =
  process.env.TEST_DATABASE === 'postgres' && process.platform === 'linux' ? test : test.skip;

/** Short, so that the test is; the bench has the product's own (bench/standstill.mjs). */
const patience = { calls: 2_500, work: 2_500 };

let gateway: FastifyInstance | undefined;
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await gateway?.close();
  for (const close of closers.splice(0).reverse()) await close();
});

onLinux(
  'a database that stands still: calls fail clearly, all recovers, nothing is doubled',
  async () => {
    const server = await startOwnPostgres();
    closers.push(server.stop);
    const unhurried = await opened(openPostgres(server.url, 2));
    const limited = await opened(openPostgres(server.url, 4, { prepares: true, patience }));
    await makeRoles(unhurried.db, loginsOf(domains));
    await migrate(unhurried.db);
    const world = createWorld(unhurried.db);
    const unit = await buildUnit(world);
    const activity = await buildActivity(world, { unit, places: 100 });
    const people = await buildCrowd(world, 40);
    // Before the pools say goodbye.
    closers.push(async () => server.thaw());
    const { db, workDb } = limited;
    gateway = await openGateway({ ...world.runtime, db, workDb });

    const before = people.slice(0, 10).map((person) => signUp(person));
    expect((await Promise.all(before)).map(({ status }) => status)).toEqual(Array(10).fill(200));

    // Some are in the middle of their transaction, the rest meets a database that is still already.
    const inTheMiddle = people.slice(10, 25).map((person) => signUp(person));
    await sleep(5);
    server.freeze();
    const meanwhile = [
      ...people.slice(25).map((person) => signUp(person)),
      // Tried again by an impatient finger: the same key.
      ...people.slice(0, 10).map((person) => signUp(person)),
      call('activities/list', {}, {}),
    ];
    const ready = await gateway.inject('/readyz');
    expect(ready.statusCode).toBe(503);
    for (const answer of await Promise.all(meanwhile)) {
      expect(answer).toEqual({ status: 503, code: 'UNAVAILABLE' });
    }
    for (const { status } of await Promise.all(inTheMiddle)) expect([200, 503]).toContain(status);

    server.thaw();
    for (const person of people) await untilDone(() => signUp(person));
    await untilDone(async () => ({ status: (await open().inject('/readyz')).statusCode }));

    const bookings = await world.db
      .selectFrom('bookings')
      .where('activity_id', '=', activity.id)
      .select(['person_id', 'status'])
      .execute();
    expect(bookings.map(({ status }) => status)).toEqual(people.map(() => 'confirmed'));
    expect(bookings.map(({ person_id: id }) => id).sort()).toEqual(
      people.map(({ id }) => id).sort(),
    );
    const marks = await world.db
      .selectFrom('audit_rows')
      .where('tenant_id', '=', world.tenantId)
      .where('operation', '=', 'activities.signUp')
      .select('actor')
      .execute();
    expect(marks.map(({ actor }) => actor).sort()).toEqual(people.map(({ id }) => id).sort());

    function signUp({ id, token }: { id: string; token: string }) {
      const headers = { authorization: `Bearer ${token}`, 'idempotency-key': `once-for-${id}` };
      return call('activities/signUp', { activityId: activity.id }, headers);
    }
  },
  120_000,
);

async function opened(opening: Promise<OpenDatabase>): Promise<OpenDatabase> {
  const database = await opening;
  closers.push(database.close);
  return database;
}

function open(): FastifyInstance {
  if (!gateway) throw new Error('the gateway is open inside the test only');
  return gateway;
}

async function call(operation: string, input: object, headers: Record<string, string>) {
  const answer = await open().inject({
    method: 'POST',
    url: `/rpc/${operation}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(input),
  });
  const body: { code?: string } = answer.json();
  return { status: answer.statusCode, ...(answer.statusCode === 200 ? {} : { code: body.code }) };
}

/** As a client does: again with the same key. */
async function untilDone(ask: () => Promise<{ status: number }>): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    if ((await ask()).status === 200) return;
    await sleep(250);
  }
  throw new Error('it did not recover');
}

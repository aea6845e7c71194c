import * as v from 'valibot';
import { activities } from '@cloud/activities';
import { people } from '@cloud/people';
import { appContract } from '@shared/contract/app-contract';
import { operation, usualLimit } from '@shared/contract/operation';
import type { AnyOperation } from '@cloud/platform/operation/handler';
import type { Caller } from '@cloud/platform/operation/operation-context';
import { defineFunction } from '@cloud/platform/operation/define-function';
import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import { personLimits, type PersonLimits } from './person-limits';

const database = useTestDatabase();
let world: World;
let person: BuiltPerson;

beforeEach(async () => {
  world = createWorld(database.db, { personLimits: personLimits() });
  person = await buildPerson(world);
});

const nothing = { input: v.object({}), output: v.object({}), access: 'signed-in' } as const;
const probe = defineFunction({
  domain: 'probe',
  contract: {
    write: operation({ kind: 'command', summary: 'Leaves a row', ...nothing }),
    also: operation({ kind: 'command', summary: 'Leaves a row, too', ...nothing }),
    look: operation({ kind: 'query', audited: true, summary: 'Leaves a row', ...nothing }),
    read: operation({ kind: 'query', summary: 'Leaves nothing', ...nothing }),
    scan: operation({
      kind: 'command',
      summary: 'At a door',
      limit: { aMinute: 100, anHour: 2000 },
      ...nothing,
    }),
  },
  access: {},
  handlers: Object.fromEntries(
    ['write', 'also', 'look', 'read', 'scan'].map((name) => [name, async () => ({})]),
  ) as Record<'write' | 'also' | 'look' | 'read' | 'scan', () => Promise<object>>,
});

/** How many of so many calls one after the other are let through. */
async function letThrough(name: string, calls: number, as = person) {
  let through = 0;
  for (let n = 0; n < calls; n += 1) {
    const reply = await world.send(probe, name, {}, { as });
    if (reply.ok) through += 1;
    else expect(reply.error.code).toBe('TOO_MANY');
  }
  return through;
}
const rowsOf = async (operationName: string) => {
  const rows = await world.db
    .selectFrom('audit_rows')
    .select('id')
    .where('tenant_id', '=', world.tenantId)
    .where('operation', '=', operationName)
    .execute();
  return rows.length;
};
const signedIn = {
  kind: 'person' as const,
  sessionId: null,
  signedInAt: null,
  assurance: 'wechat' as const,
  place: 'app' as const,
  grants: [],
  withheld: [],
} satisfies Partial<Caller>;

test('a loop over a command fills nothing: 60 rows a minute, and then words that say how long', async () => {
  const turn = () => world.send(people, 'setCareMode', { on: true }, { as: person });
  for (let n = 0; n < 60; n += 1) expect(await turn()).toMatchObject({ ok: true });
  world.clock.advance(15_000);
  expect(await turn()).toEqual({
    ok: false,
    error: {
      code: 'TOO_MANY',
      status: 429,
      message: '操作太频繁了，45 秒后再试',
      data: { retryAfterSeconds: 45 },
    },
  });
  expect(await rowsOf('people.setCareMode')).toBe(60);
  world.clock.advance(45_000);
  expect(await turn()).toMatchObject({ ok: true });
});

test('all that leaves a row counts together, a query that leaves none does not', async () => {
  expect(await letThrough('read', 200)).toBe(200);
  expect(await letThrough('write', 30)).toBe(30);
  expect(await letThrough('look', 20)).toBe(20);
  expect(await letThrough('also', 20)).toBe(10);
  expect(await letThrough('read', 1)).toBe(1);
  // Somebody else is somebody else.
  expect(await letThrough('write', 1, await buildPerson(world))).toBe(1);
});

/** How many of so many a minute, over so many minutes, are let through by processes of one database. */
async function overMinutes(processes: PersonLimits[], aMinute: number, over: number) {
  const { db, tenantId, clock } = world;
  const caller = { ...signedIn, personId: person.id };
  let through = 0;
  for (let minute = 0; minute < over; minute += 1) {
    for (const limits of processes) {
      for (let n = 0; n < aMinute; n += 1) {
        const counted = limits.count({ db, tenantId, now: clock.now(), caller }, 'any', null);
        through += await counted.then(
          () => 1,
          () => 0,
        );
      }
    }
    clock.advance(60_000);
  }
  return through;
}

test('an hour holds 600, however evenly they come, and then another begins', async () => {
  const limits = personLimits();
  expect(await overMinutes([limits], 40, 60)).toBe(600);
  expect(await overMinutes([limits], 40, 1)).toBe(40);
});

test('a rush of thousands who call twice stops nobody', async () => {
  const limits = personLimits();
  const { db, tenantId, clock } = world;
  const own = { aMinute: 20, anHour: 60 };
  for (let n = 0; n < 20_000; n += 1) {
    const caller = { ...signedIn, personId: `00000000-0001-7000-8000-${String(n % 10_000)}` };
    await limits.count({ db, tenantId, now: clock.now(), caller }, 'activities.signUp', own);
  }
});

test('first calls a minute ago take nothing of this minute', async () => {
  const { db, tenantId, clock } = world;
  const caller = { ...signedIn, personId: person.id };
  const limits = personLimits();
  const call = () => limits.count({ db, tenantId, now: clock.now(), caller }, 'any', null);
  for (let n = 0; n < 5; n += 1) await call();
  clock.advance(60_000);
  for (let n = 0; n < 60; n += 1) await call();
  await expect(call()).rejects.toMatchObject({ code: 'TOO_MANY' });
});

test('several processes count the hour together, but for the step in which they tell', async () => {
  const through = await overMinutes([personLimits(), personLimits()], 30, 60);
  expect(through).toBeGreaterThanOrEqual(600);
  expect(through).toBeLessThanOrEqual(620);
});

test('what has a limit of its own is counted by itself', async () => {
  expect(await letThrough('scan', 120)).toBe(100);
  expect(await letThrough('write', 61)).toBe(60);
});

test('sign-ups and cancels in a loop end after 20 in a minute, in a batch as well', async () => {
  const { hongqiao } = await buildTree(world);
  const { id: activityId } = await buildActivity(world, { unit: hongqiao });
  let pairs = 0;
  for (;;) {
    const reply = await world.send(activities, 'signUp', { activityId }, { as: person });
    if (!reply.ok) break;
    const { id: bookingId } = reply.output as { id: string };
    await world.call(activities, 'cancel', { bookingId }, { as: person });
    pairs += 1;
  }
  expect(pairs).toBe(20);
});

test('whoever is not signed in is counted by address elsewhere, and never stopped here', async () => {
  for (let n = 0; n < 70; n += 1) {
    const reply = await world.send(people, 'startScan', { browser: 'Chrome · Windows' });
    expect(reply.ok).toBe(true);
  }
});

test('no operation has a limit of its own beyond what a desk or a door needs', () => {
  const own = Object.values(appContract).flatMap((contract) =>
    Object.values<AnyOperation>(contract).flatMap((each) => each['~orpc'].meta.limit ?? []),
  );
  expect(own.length).toBeGreaterThan(0);
  for (const { aMinute, anHour } of own) {
    expect(aMinute).toBeLessThanOrEqual(240);
    expect(anHour).toBeLessThanOrEqual(3000);
  }
  expect(usualLimit).toEqual({ aMinute: 60, anHour: 600 });
});

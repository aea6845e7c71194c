import { sql } from 'kysely';
import { activities } from '@cloud/activities';
import { heldPlaces } from '@cloud/activities/booking/booking-queries';
import type { Runtime } from '@cloud/platform/runtime';
import { buildActivity, type BuiltActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { openTestDatabase, useTestDatabase, type TestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import { tornAt } from './rush/torn';

const places = 10;
const people = 60;
const database = useTestDatabase();

test('60 people race for 10 places: ten are in, and ten places are taken', async () => {
  const { world, activity, crowd } = await rush(createWorld(database.db));
  const codes = await Promise.all(crowd.map((person) => signUp(world, activity, person)));
  expect(tally(codes)).toEqual({ OK: places, FULL: people - places });
  expect(await state(world, activity)).toEqual({ taken: places, held: places, confirmed: places });
});

test('places that are given back in the rush are given out again, never twice', async () => {
  const { world, activity, crowd } = await rush(createWorld(database.db));
  const [first = [], second = []] = [crowd.slice(0, places), crowd.slice(places)];
  const bookings = await Promise.all(
    first.map((person) =>
      world.call(activities, 'signUp', { activityId: activity.id }, { as: person }),
    ),
  );
  const [codes] = await Promise.all([
    Promise.all(second.map((person) => signUp(world, activity, person))),
    ...bookings.map((booking, index) =>
      world.call(activities, 'cancel', { bookingId: booking.id }, { as: first[index] }),
    ),
  ]);
  const { OK: booked = 0, FULL: full = 0 } = tally(codes);
  expect(booked).toBeLessThanOrEqual(places);
  expect(booked + full).toBe(second.length);
  expect(await state(world, activity)).toEqual({ taken: booked, held: booked, confirmed: booked });
});

test('one person taps twenty times, each tap with a key of its own: one booking', async () => {
  const { world, activity, crowd } = await rush(createWorld(database.db), 1);
  const [person] = crowd;
  if (!person) throw new Error('nobody there');
  const codes = await Promise.all(
    Array.from({ length: 20 }, () => signUp(world, activity, person)),
  );
  expect(tally(codes)).toEqual({ OK: 1, ALREADY_BOOKED: 19 });
  expect(await state(world, activity)).toEqual({ taken: 1, held: 1, confirmed: 1 });
});

test('one key through several gateways at once: one booking, and every try hears of it', async () => {
  const { world, activity, crowd } = await rush(createWorld(database.db), 30);
  for (const { token } of crowd) {
    const request = {
      operation: 'signUp',
      input: { activityId: activity.id },
      identity: { kind: 'token', token } as const,
      idempotencyKey: 'one-meaning-0001',
    };
    const tries = [...gatewaysOf(world), ...gatewaysOf(world)];
    const replies = await Promise.all(
      tries.map((gateway) => activities.dispatch(gateway, request)),
    );
    for (const reply of replies) expect(reply).toEqual(replies[0]);
  }
  expect(await state(world, activity)).toEqual({ taken: places, held: places, confirmed: places });
});

describe('the race can be lost', () => {
  let own: TestDatabase;
  beforeEach(async () => {
    own = await openTestDatabase();
  });
  afterEach(() => own.close());

  test('without the lock and the constraint it oversells', async () => {
    await sql`alter table activity_quotas drop constraint never_one_place_too_many`.execute(own.db);
    const { held } = await raceForOnePlace(own);
    expect(held).toBeGreaterThan(1);
  });

  test('without the lock alone the count is wrong, and within the constraint', async () => {
    const { taken, held } = await raceForOnePlace(own);
    expect(taken).toBe(1);
    expect(held).toBeGreaterThan(1);
  });
});

/** Through a database in which two read the same before either writes. */
async function raceForOnePlace({ db }: TestDatabase) {
  const world = createWorld(await tornAt(db, 'bookings'));
  const { activity, crowd } = await rush(world, 12, 1);
  await Promise.all(crowd.map((person) => signUp(world, activity, person)));
  return state(world, activity);
}

async function rush(world: World, size = people, of = places) {
  const { county } = await buildTree(world);
  const activity = await buildActivity(world, { unit: county, places: of });
  const crowd: BuiltPerson[] = [];
  for (let i = 0; i < size; i += 1) crowd.push(await buildPerson(world));
  return { world, activity, crowd };
}

let keys = 0;
const gatewaysAtOnce = 6;
const gateways = new WeakMap<World, Runtime[]>();

/** Through one of several gateways in turn: within one, sign-ups wait for each other anyway. */
async function signUp(
  world: World,
  activity: BuiltActivity,
  { token }: BuiltPerson,
): Promise<string> {
  keys += 1;
  const gateway = gatewaysOf(world)[keys % gatewaysAtOnce] ?? world.runtime;
  const reply = await activities.dispatch(gateway, {
    operation: 'signUp',
    input: { activityId: activity.id },
    identity: { kind: 'token', token },
    idempotencyKey: `rush-${keys}`.padEnd(12, '-'),
  });
  return reply.ok ? 'OK' : reply.error.code;
}

/** Processes share nothing but the database; what one of them keeps hangs on its runtime. */
function gatewaysOf(world: World): Runtime[] {
  const known = gateways.get(world);
  if (known) return known;
  const made = Array.from({ length: gatewaysAtOnce }, () => ({ ...world.runtime }));
  gateways.set(world, made);
  return made;
}

function tally(codes: readonly string[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const code of codes) counted[code] = (counted[code] ?? 0) + 1;
  return counted;
}

/** What the group says, what the bookings add up to, and how many are confirmed. */
async function state({ db, tenantId }: World, activity: BuiltActivity) {
  const { taken } = await db
    .selectFrom('activity_quotas')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', activity.groupId)
    .select('taken')
    .executeTakeFirstOrThrow();
  const confirmed = await db
    .selectFrom('bookings')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', activity.id)
    .where('status', '=', 'confirmed')
    .select('id')
    .execute();
  const held = await heldPlaces(db, tenantId, activity.id);
  return { taken, held, confirmed: confirmed.length };
}

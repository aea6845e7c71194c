import type { Runtime } from '@cloud/platform/runtime';
import { buildActivity } from '@tests/builders/activities';
import { buildCrowd } from '@tests/builders/crowd';
import { buildTree } from '@tests/builders/organisation';
import { openTestDatabase, type TestDatabase } from '@tests/support/test-database';
import type { World } from '@tests/support/test-world';
import { guestsOf, rush, signUp, type Guest } from './crowd-at-the-door';
import { letBookingsFail } from './failing-rows';
import { callerOf, openGateways, type Ask } from './gateways';
import { installRecorder, readRecord } from './recorder';
import { replay, type Moment } from './replay';
import { withoutTransactions } from './without-transactions';
import { worldOf } from './world';

const isPostgres = process.env.TEST_DATABASE === 'postgres';
const connections = 64;
const crowdSize = isPostgres ? 400 : 100;

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
}, 30_000);
afterEach(() => database.close());

test('places for exactly those whose bookings go through: none of them hears FULL', async () => {
  const { lucky, unlucky } = await justEnough(worldOf(database.db));
  expect(outcomes(lucky)).toEqual({ OK: lucky.length });
  // Their failures took nothing from anybody, and were failures.
  expect(Object.keys(outcomes(unlucky))).toContain('INTERNAL');
  expect(outcomes(unlucky).OK).toBeUndefined();
}, 120_000);

test('that is noticed: were failed bookings counted, somebody would hear FULL', async () => {
  const world = worldOf(database.db);
  const torn = { ...world, runtime: { ...world.runtime, db: withoutTransactions(world.db) } };
  // Through one gateway: two would lose counts to each other, which hides it.
  const { lucky } = await justEnough(torn, { people: 100, gateways: 1 });
  expect(outcomes(lucky).FULL).toBeGreaterThan(0);
}, 120_000);

test('whoever hears FULL while others fail, cancel and wait: there was no room for her', async () => {
  const world = worldOf(database.db);
  const places = crowdSize / 4;
  const { activityId, guests, ask, close } = await stage(world, places, crowdSize);
  await letBookingsFail(
    world.db,
    guests.flatMap(({ person }, index) => (index % 3 === 0 ? [person.id] : [])),
  );
  await rush({ world, activityId, ask, guests, together: connections }).finally(close);
  const { moments, faults } = replay(await readRecord(world.db, activityId), places);
  expect(faults).toEqual([]);

  const refused = guests.flatMap(({ size, replies }) =>
    replies
      .filter(({ body }) => body.code === 'FULL')
      .map(({ sentAt, hereAt }) => ({ size, sentAt, hereAt })),
  );
  expect(refused.length).toBeGreaterThan(10);
  expect(refused.filter((one) => !couldBeTrue(one, moments))).toEqual([]);
  // The same check does not believe everything.
  const whileEmpty = { size: 1, sentAt: 0, hereAt: (moments[1]?.from ?? 0) - 1000 };
  expect(couldBeTrue(whileEmpty, moments)).toBe(false);
}, 120_000);

interface Refused {
  size: number;
  sentAt: number;
  hereAt: number;
}

/**
 * At some moment between her question and the answer the group had no room for a party of hers. A
 * moment lasts, at the longest, until the change after the next one is written: the next one's COMMIT
 * comes before that.
 */
function couldBeTrue({ size, sentAt, hereAt }: Refused, moments: readonly Moment[]): boolean {
  const clocksDiffer = 5;
  return moments.some(({ from, largestNewcomer }, index) => {
    const until = moments[index + 2]?.from ?? Infinity;
    const overlaps = from <= hereAt + clocksDiffer && until >= sentAt - clocksDiffer;
    return overlaps && size > largestNewcomer;
  });
}

async function stage(world: World, places: number, people: number, gatewaysAtOnce = 2) {
  const { county } = await buildTree(world);
  const { id: activityId } = await buildActivity(world, { unit: county, places });
  const guests = guestsOf(await buildCrowd(world, people));
  await installRecorder(world.db);
  const runtimes = Array.from({ length: gatewaysAtOnce }, (): Runtime => ({ ...world.runtime }));
  const gateways = await openGateways(runtimes);
  const caller = callerOf(gateways.ports, connections);
  const ask: Ask = caller.ask;
  const close = async () => {
    caller.close();
    await gateways.close();
  };
  return { activityId, guests, ask, close };
}

/** As many places as the lucky half needs; the unlucky half asks for as many in between. */
async function justEnough(world: World, size = { people: crowdSize, gateways: 2 }) {
  const { activityId, guests, ask, close } = await stage(world, 0, size.people, size.gateways);
  // In pairs: calls go to the two gateways in turn, and each is to have both kinds in its batches.
  const lucky = guests.filter((_, index) => index % 4 < 2);
  const unlucky = guests.filter((_, index) => index % 4 >= 2);
  for (const guest of guests) guest.wants = false;
  await world.db
    .updateTable('activity_quotas')
    .set({ places: lucky.reduce((sum, { size }) => sum + size, 0) })
    .where('tenant_id', '=', world.tenantId)
    .where('activity_id', '=', activityId)
    .execute();
  await letBookingsFail(
    world.db,
    unlucky.map(({ person }) => person.id),
  );
  const waiting = [...guests];
  const worker = async () => {
    for (let guest = waiting.shift(); guest; guest = waiting.shift()) {
      await signUp(ask, activityId, guest);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker)).finally(close);
  return { lucky, unlucky };
}

function outcomes(guests: readonly Guest[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const { status, body } of guests.flatMap(({ replies }) => replies)) {
    const word = status === 200 ? 'OK' : String(body.code);
    counted[word] = (counted[word] ?? 0) + 1;
  }
  return counted;
}

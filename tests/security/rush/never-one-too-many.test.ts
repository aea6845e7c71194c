import { sql } from 'kysely';
import type { Runtime } from '@cloud/platform/runtime';
import { buildActivity } from '@tests/builders/activities';
import { buildCrowd } from '@tests/builders/crowd';
import { buildTree } from '@tests/builders/organisation';
import { openTestDatabase, type TestDatabase } from '@tests/support/test-database';
import type { World } from '@tests/support/test-world';
import { worldOf } from './world';
import { guestsOf, largestParty, rush, signUp, type Guest } from './crowd-at-the-door';
import { callerOf, openGateways, type Ask } from './gateways';
import { installRecorder, readRecord } from './recorder';
import { replay } from './replay';
import { tornAt } from './torn';
import { watch, type Watcher } from './watcher';

const isPostgres = process.env.TEST_DATABASE === 'postgres';
const connections = 64;
const full = isPostgres ? { places: 500, people: 3_000 } : { places: 40, people: 200 };

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
}, 30_000);
afterEach(() => database.close());

test(`${full.people} parties, ${full.places} places, ${connections} connections, two gateways: never one too many, and in turn`, async () => {
  const { wrong, looks, replayed, guests } = await hold(worldOf(database.db), full);
  expect(wrong).toEqual([]);
  expect(replayed.faults).toEqual([]);
  for (const guest of guests) expect(faultOf(guest)).toBeNull();

  // Otherwise it was not a rush: places went round, and the watcher looked.
  expect(looks).toBeGreaterThan(20);
  expect(replayed.offers).toBeGreaterThan(full.places / 50);
  expect(replayed.fullest).toBeGreaterThan(full.places - largestParty);
}, 120_000);

test('the race can be lost: with nothing that keeps two apart the watcher sees places too many', async () => {
  await sql`alter table activity_quotas drop constraint never_one_place_too_many`.execute(
    database.db,
  );
  const world = worldOf(database.db);
  const torn = await tornAt(world.db, 'bookings');
  const { activityId, guests, ask, watcher, close } = await stage(
    { ...world, runtime: { ...world.runtime, db: torn } },
    // One party fills it: two that are let in at once are one too many.
    { places: largestParty, people: 20 },
  );
  for (const guest of guests) Object.assign(guest, { size: largestParty, wants: false });
  await Promise.all(guests.map((guest) => signUp(ask, activityId, guest))).finally(close);
  const { wrong } = await watcher.stop();
  expect(wrong).toContainEqual(expect.stringMatching(/^\d+ of 5 places are held/));
}, 60_000);

/** A rush through two gateways, watched and recorded. */
async function hold(world: World, size: { places: number; people: number }) {
  const { activityId, guests, ask, watcher, close } = await stage(world, size);
  await rush({ world, activityId, ask, guests, together: connections }).finally(close);
  const { looks, wrong } = await watcher.stop();
  const replayed = replay(await readRecord(world.db, activityId), size.places);
  return { looks, wrong, replayed, guests };
}

async function stage(world: World, { places, people }: { places: number; people: number }) {
  const { county } = await buildTree(world);
  const { id: activityId } = await buildActivity(world, { unit: county, places });
  const guests = guestsOf(await buildCrowd(world, people));
  await installRecorder(world.db);
  const runtimes: Runtime[] = [{ ...world.runtime }, { ...world.runtime }];
  const gateways = await openGateways(runtimes);
  const caller = callerOf(gateways.ports, connections);
  const watcher = watch(world, activityId);
  const close = async () => {
    caller.close();
    await gateways.close();
  };
  return { activityId, guests, ask: watched(caller.ask, watcher), watcher, close };
}

/** The watcher looks at every fifth answer, in the middle of all the others. */
function watched(ask: Ask, watcher: Watcher): Ask {
  let answers = 0;
  return async (...given) => {
    const reply = await ask(...given);
    answers += 1;
    if (answers % 5 === 0) watcher.look();
    return reply;
  };
}

/** Every tap heard the same, and nothing but what a full lecture has to say. */
function faultOf({ replies }: Guest): string | null {
  const booked = replies.filter(({ status }) => status === 200);
  if (new Set(booked.map(({ body }) => body.id)).size > 1) return 'two taps were two bookings';
  const refused = replies.filter(({ status }) => status !== 200).map(({ body }) => body.code);
  const odd = refused.find((code) => code !== 'FULL');
  return odd === undefined ? null : `she was told ${String(odd)}`;
}

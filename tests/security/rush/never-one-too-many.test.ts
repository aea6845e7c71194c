import { sql } from 'kysely';
import type { Runtime } from '@cloud/platform/runtime';
import { buildActivity } from '@tests/builders/activities';
import { buildCrowd } from '@tests/builders/crowd';
import { buildTree } from '@tests/builders/organisation';
import { withoutLocks } from '@tests/security/without-locks';
import { openTestDatabase, type TestDatabase } from '@tests/support/test-database';
import type { World } from '@tests/support/test-world';
import { worldOf } from './world';
import { guestsOf, rush, type Guest } from './crowd-at-the-door';
import { callerOf, openGateways } from './gateways';
import { installRecorder, readRecord } from './recorder';
import { replay } from './replay';
import { watch } from './watcher';
import { withoutTransactions } from './without-transactions';

const isPostgres = process.env.TEST_DATABASE === 'postgres';
const onPostgres = isPostgres ? test : test.skip;
const onPglite = isPostgres ? test.skip : test;
const connections = 64;
const full = isPostgres ? { places: 500, people: 3_000 } : { places: 40, people: 200 };
const small = { places: 40, people: 200 };
const oversold = /^(4[1-9]|[5-9]\d|\d{3}) of 40 places/;

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
  expect(replayed.fullest).toBe(full.places);
}, 120_000);

describe('the race can be lost', () => {
  onPostgres(
    'without the lock and the constraint the watcher sees places too many',
    async () => {
      await sql`alter table activity_quotas drop constraint never_one_place_too_many`.execute(
        database.db,
      );
      expect(await lose(withoutLocks)).toContainEqual(expect.stringMatching(oversold));
    },
    60_000,
  );

  onPglite(
    'with reading and writing in transactions of their own they oversell',
    async () => {
      expect(await lose(withoutTransactions)).toContainEqual(expect.stringMatching(oversold));
    },
    60_000,
  );
});

/** What was seen to be wrong. A race is lost by chance: up to three rushes, of which one is enough. */
async function lose(broken: (db: World['db']) => World['db']): Promise<string[]> {
  const wrong: string[] = [];
  for (let rushes = 0; rushes < 3 && !wrong.some((words) => oversold.test(words)); rushes += 1) {
    const world = worldOf(database.db);
    const torn = { ...world, runtime: { ...world.runtime, db: broken(world.db) } };
    wrong.push(...(await hold(torn, small)).wrong);
  }
  return wrong;
}

/** A rush through two gateways, watched and recorded. */
async function hold(world: World, { places, people }: { places: number; people: number }) {
  const { county } = await buildTree(world);
  const { id: activityId } = await buildActivity(world, { unit: county, places });
  const guests = guestsOf(await buildCrowd(world, people));
  await installRecorder(world.db);
  const runtimes: Runtime[] = [{ ...world.runtime }, { ...world.runtime }];
  const gateways = await openGateways(runtimes);
  const caller = callerOf(gateways.ports, connections);
  const watcher = watch(world, activityId);
  try {
    await rush({ world, activityId, ask: caller.ask, guests, together: connections });
  } finally {
    caller.close();
    await gateways.close();
  }
  const { looks, wrong } = await watcher.stop();
  const replayed = replay(await readRecord(world.db, activityId), places);
  return { looks, wrong, replayed, guests };
}

/** Every tap heard the same, and nothing but what a full lecture has to say. */
function faultOf({ replies }: Guest): string | null {
  const booked = replies.filter(({ status }) => status === 200);
  if (new Set(booked.map(({ body }) => body.id)).size > 1) return 'two taps were two bookings';
  const refused = replies.filter(({ status }) => status !== 200).map(({ body }) => body.code);
  const odd = refused.find((code) => code !== 'FULL');
  return odd === undefined ? null : `she was told ${String(odd)}`;
}

import { randomInt } from 'node:crypto';
import { heldPlaces } from '@cloud/activities/queries';
import { buildActivity, type BuiltActivity } from '@tests/builders/activities';
import { buildUnit } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import type { World } from '@tests/support/test-world';
import { buildGateway, startGateway, type Answer, type GatewayProcess } from './gateway-process';
import { keepDatabase, type KeptDatabase } from './kept-database';

const port = 9210;
// The embedded database takes seconds to start.
const kills = process.env.TEST_DATABASE === 'postgres' ? 4 : 2;
const crowdSize = 80;
/** Calls under way at the same time. */
const together = 12;

interface Wish {
  person: BuiltPerson;
  activity: BuiltActivity;
  key: string;
  /** Every whole answer that came back, the first one first. */
  answers: Answer[];
}

let kept: KeptDatabase;
let gateway: GatewayProcess | undefined;
beforeAll(async () => {
  buildGateway();
  kept = await keepDatabase();
}, 60_000);
afterEach(() => gateway?.kill());
afterAll(() => kept.remove());

test('kill -9 in the middle of sign-ups loses nothing that was acknowledged', async () => {
  const wide = { places: 500 };
  const narrow = { places: 40 };
  const wishes = await prepare([wide, narrow]);
  let unknown = 0;

  for (let round = 0; round < kills; round += 1) {
    gateway = await startGateway(port, kept.settings);
    const open = wishes.filter(({ answers }) => answers.length === 0);
    unknown += await signUpUntilKilled(gateway, open, randomInt(5, Math.floor(open.length / 3)));
  }
  // Otherwise it was not in the middle of anything.
  expect(unknown).toBeGreaterThan(0);
  const acknowledged = wishes.filter(({ answers }) => answers.length > 0).length;
  expect(acknowledged).toBeGreaterThanOrEqual(kills * 5);

  gateway = await startGateway(port, kept.settings);
  await inTurns(wishes, (wish) => ask(gateway, wish));
  await inTurns(wishes, (wish) => ask(gateway, wish));
  expect(await gateway.terminate()).toBe(0);

  for (const wish of wishes) expectOneAnswer(wish);
  await kept.visit((world) => expectAllThere(world, wishes));
}, 120_000);

test('SIGTERM in the middle of sign-ups: every one under way gets its answer', async () => {
  const wishes = await prepare([{ places: 500 }], 40);
  gateway = await startGateway(port, kept.settings);
  const running = gateway;
  await running.warm(wishes.length);
  const asked = wishes.map((wish) => ask(running, wish));
  await Promise.race(asked);
  const code = running.terminate();
  await Promise.all(asked);
  expect(await code).toBe(0);

  for (const { answers } of wishes) expect(answers.map(({ status }) => status)).toEqual([200]);
  await kept.visit((world) => expectAllThere(world, wishes));
}, 60_000);

async function prepare(
  activities: readonly { places: number }[],
  crowd = crowdSize,
): Promise<Wish[]> {
  return kept.visit(async (world) => {
    const unit = await buildUnit(world);
    const built: BuiltActivity[] = [];
    for (const each of activities) built.push(await buildActivity(world, { unit, ...each }));
    const wishes: Wish[] = [];
    for (let i = 0; i < crowd; i += 1) {
      const person = await buildPerson(world);
      for (const [index, activity] of built.entries()) {
        wishes.push({ person, activity, key: `wish-${i}-${index}-of-hers`, answers: [] });
      }
    }
    return wishes;
  });
}

/** Kills it at once after so many answers, while others are under way; gives how many got none. */
async function signUpUntilKilled(
  running: GatewayProcess,
  wishes: readonly Wish[],
  after: number,
): Promise<number> {
  let answered = 0;
  let killed: Promise<void> | undefined;
  let broken = 0;
  await inTurns(wishes, async (wish) => {
    if (killed) return;
    try {
      await ask(running, wish);
    } catch {
      broken += 1;
    }
    answered += 1;
    if (answered >= after) killed ??= running.kill();
  });
  await killed;
  return broken;
}

async function ask(running: GatewayProcess | undefined, wish: Wish): Promise<void> {
  if (!running) throw new Error('the gateway does not run');
  const { person, activity, key } = wish;
  const input = { activityId: activity.id };
  wish.answers.push(await running.call('activities/signUp', input, { token: person.token, key }));
}

async function inTurns(
  wishes: readonly Wish[],
  work: (wish: Wish) => Promise<void>,
): Promise<void> {
  const waiting = [...wishes];
  const worker = async () => {
    for (let wish = waiting.shift(); wish; wish = waiting.shift()) await work(wish);
  };
  await Promise.all(Array.from({ length: together }, worker));
}

/** A booking stays the same one for ever; a full house may be asked again. */
function expectOneAnswer({ answers }: Wish): void {
  expect(answers.length).toBeGreaterThanOrEqual(2);
  const [first, ...others] = answers.map(({ status, body }) => ({ status, ...JSON.parse(body) }));
  for (const other of others) expect(other).toEqual(first);
  if (first.status !== 'confirmed') expect(first).toMatchObject({ code: 'FULL' });
}

async function expectAllThere(world: World, wishes: readonly Wish[]): Promise<void> {
  const { db, tenantId } = world;
  const wanted = [...new Set(wishes.map(({ activity }) => activity.id))];
  const rows = await db
    .selectFrom('bookings')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', 'in', wanted)
    .select(['id', 'person_id', 'activity_id'])
    .execute();
  const booked = wishes.filter(({ answers }) => answers[0]?.status === 200);
  const acknowledged = booked.map(({ answers }) => JSON.parse(answers[0]?.body ?? '').id);
  expect(rows.map(({ id }) => id).sort()).toEqual(acknowledged.sort());
  expect(new Set(rows.map((row) => `${row.person_id} ${row.activity_id}`)).size).toBe(rows.length);

  const quotas = await db
    .selectFrom('activity_quotas')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', 'in', wanted)
    .select(['activity_id', 'places', 'taken'])
    .execute();
  for (const { activity_id: id, places, taken } of quotas) {
    const asking = wishes.filter(({ activity }) => activity.id === id).length;
    expect(taken).toBe(Math.min(places, asking));
    expect(await heldPlaces(db, tenantId, id)).toBe(taken);
  }
}

import { randomInt } from 'node:crypto';
import { buildActivity } from '@tests/builders/activities';
import { buildCrowd } from '@tests/builders/crowd';
import { buildUnit } from '@tests/builders/organisation';
import type { BuiltPerson } from '@tests/builders/people';
import { installRecorder } from '@tests/security/rush/recorder';
import { freePort } from '@tests/support/start-gateway';
import type { World } from '@tests/support/test-world';
import { faultsOf, meetOffers } from './between-kills';
import { ask, askAll, askUntilKilled, faultOf, shuffled, success, type Command } from './commands';
import { buildGateway, startGateway, type GatewayProcess } from './gateway-process';
import { keepDatabase, type KeptDatabase } from './kept-database';

const isPostgres = process.env.TEST_DATABASE === 'postgres';
// The embedded database takes seconds to start.
const kills = isPostgres ? 20 : 5;
const crowdSize = isPostgres ? 240 : 50;
const fewPlaces = isPostgres ? 30 : 8;

let kept: KeptDatabase;
let gateway: GatewayProcess | undefined;
beforeAll(async () => {
  buildGateway();
  kept = await keepDatabase();
}, 60_000);
afterEach(() => gateway?.kill());
afterAll(() => kept.remove());

test(`kill -9, ${kills} times in a rush with a waitlist and offers: nothing is lost, nothing stays stuck`, async () => {
  const { activities, commands, people } = await prepare();
  const known = new Set<string>();
  const ranOut: string[] = [];
  let unknown = 0;

  // Half of the crowd first, so that the small activity is full and places go round from the first kill on.
  gateway = await start();
  await askAll(gateway, firstHalf(commands));
  await gateway.kill();
  commands.push(...changesOfMind(commands));

  for (let round = 0; round < kills; round += 1) {
    gateway = await start();
    unknown += await askUntilKilled(gateway, nextOf(commands), randomInt(8, 30));

    const found = await kept.visit(async (world) => {
      expect(await faultsOf(world, activities)).toEqual([]);
      return meetOffers(world, people, known);
    });
    ranOut.push(...found.ranOut);
    commands.push(...found.commands, ...changesOfMind(commands));
  }
  // Otherwise it was not in the middle of anything.
  expect(unknown).toBeGreaterThan(kills / 2);
  expect(known.size).toBeGreaterThan(kills / 4);
  expect(ranOut.length).toBeGreaterThan(0);

  gateway = await start();
  await askAll(gateway, commands);
  await askAll(gateway, commands);
  await untilPassedOn(gateway, commands, ranOut);
  expect(await gateway.terminate()).toBe(0);

  for (const command of commands) expect(faultOf(command)).toBeNull();
  await kept.visit(async (world) => {
    expect(await faultsOf(world, activities)).toEqual([]);
    await expectAllStored(world, commands);
  });
}, 300_000);

test('SIGTERM in the middle of sign-ups: every one under way gets its answer', async () => {
  const { commands } = await prepare(40);
  const running = await start();
  gateway = running;
  const wide = commands.filter((_, index) => index % 2 === 0);
  await running.warm(wide.length);
  const asked = wide.map((command) => ask(running, command));
  await Promise.race(asked);
  const code = running.terminate();
  await Promise.all(asked);
  expect(await code).toBe(0);

  for (const { answers } of wide) expect(answers.map(({ status }) => status)).toEqual([200]);
  await kept.visit((world) => expectAllStored(world, wide));
}, 60_000);

/** All answers to offers, some sign-ups, and tries of what was answered already. */
function nextOf(commands: readonly Command[]): Command[] {
  const open = shuffled(commands.filter(({ answers }) => answers.length === 0));
  const again = shuffled(commands.filter(({ answers }) => answers.length > 0));
  const signUps = open.filter(({ operation }) => operation === 'signUp');
  const others = open.filter(({ operation }) => operation !== 'signUp');
  return shuffled([...others, ...signUps.slice(0, 25), ...again.slice(0, 5)]);
}

function firstHalf(commands: readonly Command[]): Command[] {
  const narrow = commands.filter(({ input }) => input.waitlist);
  return narrow.slice(0, narrow.length / 2);
}

async function start(): Promise<GatewayProcess> {
  return startGateway(await freePort(), kept.settings);
}

/** Two activities, one with room for all, one with few places, and a crowd that wants both. */
async function prepare(crowd = crowdSize) {
  return kept.visit(async (world) => {
    const unit = await buildUnit(world);
    const wide = { id: (await buildActivity(world, { unit, places: 500 })).id, places: 500 };
    const narrow = {
      id: (await buildActivity(world, { unit, places: fewPlaces })).id,
      places: fewPlaces,
    };
    const people = await buildCrowd(world, crowd);
    if (!recorded.has(kept)) await installRecorder(world.db);
    recorded.add(kept);
    const commands = people.flatMap((person, index): Command[] => {
      const child = { kind: 'small-child', ageYears: 2 };
      const party = [{ kind: 'self' }, ...Array.from({ length: index % 3 }, () => child)];
      const signUp = (input: Record<string, unknown>, key: string): Command => ({
        operation: 'signUp',
        input,
        person,
        key,
        answers: [],
      });
      return [
        signUp({ activityId: wide.id }, `wide-${index}-of-hers`),
        signUp({ activityId: narrow.id, party, waitlist: true }, `narrow-${index}-of-hers`),
      ];
    });
    const byId = new Map<string, BuiltPerson>(people.map((person) => [person.id, person]));
    return { activities: [wide, narrow], commands, people: byId };
  });
}
const recorded = new WeakSet<KeptDatabase>();

const asked = new WeakSet<Command>();

/** Most of those who have a place in the small one give it back. */
function changesOfMind(commands: readonly Command[]): Command[] {
  return commands.flatMap((command): Command[] => {
    const booking = success(command);
    if (command.operation !== 'signUp' || !command.input.waitlist || !booking) return [];
    if (asked.has(command)) return [];
    asked.add(command);
    if (booking.status !== 'confirmed' || randomInt(4) === 0) return [];
    const { person } = command;
    const input = { bookingId: booking.id };
    return [{ operation: 'cancel', input, person, key: `cancel-${booking.id}`, answers: [] }];
  });
}

/** No offer whose time is over stays with her: the jobs went on after the kill. */
async function untilPassedOn(
  running: GatewayProcess,
  commands: readonly Command[],
  ranOut: readonly string[],
): Promise<void> {
  const owners = new Map(
    commands.flatMap((command) => {
      const booking = command.operation === 'signUp' ? success(command) : null;
      return booking ? [[booking.id, command.person] as const] : [];
    }),
  );
  const deadline = Date.now() + 30_000;
  for (const bookingId of ranOut) {
    const person = owners.get(bookingId);
    if (!person) throw new Error('an offer to nobody');
    for (;;) {
      const options = { token: person.token, key: 'only-a-look' };
      const { body } = await running.call('activities/ticket', { bookingId }, options);
      if (JSON.parse(body).status === 'expired') break;
      if (Date.now() > deadline) throw new Error(`an offer stays stuck: ${body}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

const endings: Record<Command['operation'], string[]> = {
  // What became of it later is another command's doing.
  signUp: ['confirmed', 'waiting', 'offered', 'expired', 'cancelled'],
  cancel: ['cancelled'],
  acceptOffer: ['confirmed'],
  declineOffer: ['cancelled'],
};

/** Acknowledged is stored, and nothing is stored that nobody was told of in the end. */
async function expectAllStored({ db, tenantId }: World, commands: readonly Command[]) {
  const rows = await db
    .selectFrom('bookings')
    .where('tenant_id', '=', tenantId)
    .where('person_id', 'in', [...new Set(commands.map(({ person }) => person.id))])
    .select(['id', 'status'])
    .execute();
  const stored = new Map(rows.map(({ id, status }) => [id, status]));
  const acknowledged = commands.filter((command) => success(command));
  for (const command of acknowledged) {
    expect(endings[command.operation]).toContain(stored.get(success(command)?.id ?? ''));
  }
  const signedUp = acknowledged.filter(({ operation }) => operation === 'signUp');
  expect(rows.map(({ id }) => id).sort()).toEqual(
    signedUp.map((command) => success(command)?.id ?? '').sort(),
  );
}

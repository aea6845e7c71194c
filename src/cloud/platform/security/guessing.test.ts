import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import { sql } from 'kysely';
import { guessDelay, guessingBrake } from './guessing';

const database = useTestDatabase();
let world: World;
let waited: number[];

beforeEach(() => {
  world = createWorld(database.db);
  waited = [];
});

const none = { kind: 'none' } as const;

async function call(times: number, address = '192.0.2.1', openid?: string) {
  const brake = guessingBrake(async (ms) => waited.push(ms));
  const { config } = world.runtime.services;
  const identity = openid === undefined ? none : ({ kind: 'openid', openid } as const);
  for (let time = 0; time < times; time += 1) {
    const counting = { db: world.db, config, now: world.clock.now() };
    await brake.slowDown(counting, { identity, address });
  }
}

const rows = async () =>
  (
    await sql<{ subject: string; used: number }>`
      select subject, used from guesses where tenant_id = ${world.tenantId}`.execute(world.db)
  ).rows;

test('the delay grows, has an end, and is never a refusal', () => {
  const delays = Array.from({ length: 600 }, (_, at) => guessDelay({ own: at + 1, all: at + 1 }));
  expect(delays.slice(0, 60).every((delay) => delay === 0)).toBe(true);
  expect(delays.slice(60).every((delay, at, all) => delay >= (all[at - 1] ?? 1))).toBe(true);
  expect(delays[120]).toBeGreaterThan(delays[61] ?? 0);
  expect(Math.max(...delays)).toBe(5_000);
  expect(guessDelay({ own: 1_000_000, all: 1_000_000_000 })).toBe(5_000);
});

test('when many guess from everywhere, everybody waits, and a little only', () => {
  expect(guessDelay({ own: 1, all: 4_999 })).toBe(0);
  expect(guessDelay({ own: 1, all: 5_000 })).toBeGreaterThan(0);
  expect(guessDelay({ own: 1, all: 10_000_000 })).toBe(2_000);
});

test('one address is slowed for itself, another is not, and the next hour begins anew', async () => {
  await call(63);
  expect(waited).toHaveLength(3);
  await call(1, '192.0.2.2');
  expect(waited).toHaveLength(3);
  world.clock.advance(3_600_000);
  await call(1);
  expect(waited).toHaveLength(3);
});

test('an openid is counted by itself, whatever the address', async () => {
  for (let at = 0; at < 63; at += 1) await call(1, `192.0.2.${at}`, 'o-one');
  expect(waited).toHaveLength(3);
});

test('the table holds neither address nor openid, and another hash each hour', async () => {
  await call(1, '192.0.2.1');
  await call(1, '192.0.2.1', 'o-one');
  world.clock.advance(3_600_000);
  await call(1, '192.0.2.1');
  const subjects = (await rows()).map(({ subject }) => subject).filter((each) => each !== 'all');
  expect(new Set(subjects).size).toBe(3);
  expect(JSON.stringify(subjects)).not.toMatch(/192\.0\.2|o-one/);
});

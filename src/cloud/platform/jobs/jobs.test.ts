import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import { sql } from 'kysely';
import * as v from 'valibot';
import { bossOn, statementsOn } from './boss';
import { enqueue } from './enqueue';
import { bindJob, defineJob, noPayload, type BoundJob } from './job';
import { prepareJobs } from './prepare-jobs';
import { runDueJobs, tendJobs } from './run-due-jobs';
import { startWorker } from './start-worker';

const greet = defineJob({
  name: 'test.greet',
  payload: v.object({ name: v.string() }),
  retries: 2,
  retryAfterSeconds: 1,
  lostAfterSeconds: 1,
});
const byTheClock = defineJob({ name: 'test.by-the-clock', payload: noPayload, everySeconds: 3600 });

const database = useTestDatabase();
let world: World;
let greeted: string[];
const jobs = [bindJob(greet, async ({ payload }) => void greeted.push(payload.name))];

beforeAll(() => prepareJobs(database.db, [greet, byTheClock]));
beforeEach(async () => {
  await sql`truncate pgboss.job_common`.execute(database.db);
  world = createWorld(database.db);
  greeted = [];
});

const caller = () => ({ db: world.db, tenantId: world.tenantId });

test('a job of a command that was rolled back does not exist', async () => {
  const rolledBack = world.db.transaction().execute(async (db) => {
    await enqueue({ ...caller(), db }, greet, { name: '李' });
    throw new Error('the command failed');
  });
  await expect(rolledBack).rejects.toThrow('the command failed');
  expect(await runDueJobs(world.runtime, jobs)).toEqual({ done: 0, failed: 0 });
  expect(greeted).toEqual([]);
});

test('a job of a command that was committed runs, once', async () => {
  await world.db.transaction().execute(async (db) => {
    await enqueue({ ...caller(), db }, greet, { name: '李' });
    // Not before the commit: another process looks now, except on PGlite, which has one connection.
    if (database.kind === 'postgres') await runDueJobs(world.runtime, jobs);
    expect(greeted).toEqual([]);
  });
  expect(await runDueJobs(world.runtime, jobs)).toEqual({ done: 1, failed: 0 });
  expect(await runDueJobs(world.runtime, jobs)).toEqual({ done: 0, failed: 0 });
  expect(greeted).toEqual(['李']);
});

test('several processes at once run each job once', async () => {
  const names = Array.from({ length: 30 }, (_, i) => `${i}`);
  for (const name of names) await enqueue(caller(), greet, { name });
  await Promise.all([1, 2, 3].map(() => runDueJobs(world.runtime, jobs)));
  expect(greeted.sort()).toEqual(names.sort());
});

test('what comes later waits, and a key waits once', async () => {
  const later = new Date(Date.now() + 3600_000);
  const add = (singletonKey: string, startAfter?: Date) =>
    enqueue(caller(), greet, { name: singletonKey }, { singletonKey, startAfter });
  expect(await add('a')).toBe(true);
  expect(await add('a')).toBe(false);
  expect(await add('b', later)).toBe(true);
  expect(
    await enqueue({ ...caller(), tenantId: 'other' }, greet, { name: 'c' }, { singletonKey: 'a' }),
  ).toBe(true);
  await runDueJobs(world.runtime, jobs);
  expect(greeted.sort()).toEqual(['a', 'c']);
});

test('a job that throws is tried again later, and given up in the end', async () => {
  const attempts: number[] = [];
  const failing = [
    bindJob(greet, async ({ context }) => {
      attempts.push(context.attempt);
      throw new Error('李 13800001234');
    }),
  ];
  await enqueue(caller(), greet, { name: '李' });
  for (let i = 0; i < 4; i++) {
    await runDueJobs(world.runtime, failing);
    await sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(world.db);
  }
  expect(attempts).toEqual([1, 2, 3]);
  const { rows } = await sql<{ state: string; output: unknown }>`
    select state, output from pgboss.job`.execute(world.db);
  expect(rows).toEqual([{ state: 'failed', output: { error: 'Error' } }]);
});

test('a job whose process died is run by the next one', async () => {
  await enqueue(caller(), greet, { name: '李' });
  const dead = bossOn(statementsOn(world.db));
  expect(await dead.fetch(greet.name)).toHaveLength(1);
  // ... and nothing more is heard of it.
  expect(await runDueJobs(world.runtime, jobs)).toEqual({ done: 0, failed: 0 });
  await sql`update pgboss.job set started_on = now() - interval '5 s'`.execute(world.db);
  await sql`update pgboss.queue set monitor_on = null, monitor_claim_on = null`.execute(world.db);
  await tendJobs(world.runtime, jobs);
  await sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(world.db);
  await runDueJobs(world.runtime, jobs);
  expect(greeted).toEqual(['李']);
});

test('a payload of another shape never reaches the handler', async () => {
  const old = defineJob({ name: greet.name, payload: v.object({ who: v.string() }) });
  await enqueue(caller(), old, { who: '李' });
  expect(await runDueJobs(world.runtime, jobs)).toEqual({ done: 0, failed: 1 });
  expect(greeted).toEqual([]);
});

test('a job by the clock is added once in its period, however many ask', async () => {
  let runs = 0;
  const clockJobs = [bindJob(byTheClock, async () => void runs++)];
  await tendJobs(world.runtime, clockJobs);
  await tendJobs(world.runtime, clockJobs);
  await runDueJobs(world.runtime, clockJobs);
  await tendJobs(world.runtime, clockJobs);
  await runDueJobs(world.runtime, clockJobs);
  expect(runs).toBe(1);
});

describe('while a queue is full of jobs that do not end', () => {
  const wait = defineJob({ name: 'test.wait', payload: noPayload });
  const often = defineJob({ name: 'test.often', payload: noPayload, everySeconds: 1 });
  let ticks: number;
  let letGo: () => void;
  let standing: BoundJob[];

  beforeAll(() => prepareJobs(database.db, [wait, often]));
  beforeEach(async () => {
    ticks = 0;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    standing = [
      bindJob(wait, () => gate),
      bindJob(greet, async ({ payload }) => void greeted.push(payload.name)),
      bindJob(often, async () => void ticks++),
    ];
    for (let i = 0; i < 20; i += 1) await enqueue(caller(), wait, {});
  });

  test('the clock goes on, and another queue is worked off', async () => {
    const worker = startWorker(world.runtime, standing, { everyMs: 10, tendEveryMs: 50 });
    await until(async () => (await underWay()) > 0);
    await enqueue(caller(), greet, { name: '李' });
    await until(async () => greeted.length > 0 && ticks > 1);
    const before = { greeted: [...greeted], ticks, standing: await underWay() };
    const stopped = worker.stop();
    letGo();
    await stopped;
    expect(before.greeted).toEqual(['李']);
    expect(before.ticks).toBeGreaterThan(1);
    // Four of a queue at the same time, not all twenty.
    expect(before.standing).toBe(4);
  });

  test('a single pass meets what comes later too', async () => {
    const pass = runDueJobs(world.runtime, standing);
    await until(async () => (await underWay()) > 0);
    await enqueue(caller(), greet, { name: '李' });
    await until(async () => greeted.length > 0);
    const before = [...greeted];
    letGo();
    await pass;
    expect(before).toEqual(['李']);
  });
});

test('a worker finds what was enqueued, and finishes what it runs before it stops', async () => {
  let finish: () => void = () => undefined;
  const slow = [
    bindJob(greet, async ({ payload }) => {
      await new Promise<void>((resolve) => (finish = resolve));
      greeted.push(payload.name);
    }),
  ];
  const worker = startWorker(world.runtime, slow, { everyMs: 10 });
  await enqueue(caller(), greet, { name: '李' });
  await until(async () => (await underWay(greet.name)) === 1);
  const stopped = worker.stop();
  finish();
  await stopped;
  expect(greeted).toEqual(['李']);
  expect(await underWay(greet.name)).toBe(0);
});

async function underWay(name = 'test.wait'): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from pgboss.job where state = 'active' and name = ${name}`.execute(
    world.db,
  );
  return rows[0]?.n ?? 0;
}

async function until(met: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 3000 && !(await met()); i++)
    await new Promise((done) => setTimeout(done, 10));
}

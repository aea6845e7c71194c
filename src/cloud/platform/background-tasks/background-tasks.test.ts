import { memoryStorage } from '@tests/support/memory-storage';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { sql } from 'kysely';
import * as v from 'valibot';
import { noNews } from '@cloud/platform/operation/news';
import type { OperationContext } from '../operation/operation-context';
import { prepareJobs } from '../jobs/prepare-jobs';
import { runDueJobs } from '../jobs/run-due-jobs';
import { beginBackgroundTask } from './begin-task';
import { fileKey } from './task-files';
import { cancelRun } from './read-tasks';
import { backgroundTaskJobs } from './run-task';
import { runBackgroundTask, tendBackgroundTasks } from './run-task-job';
import { deleteOldTaskFiles, takeUpLostTasks } from './tend-tasks';
import { bindBackgroundTask, defineBackgroundTask } from './background-task';

const counting = defineBackgroundTask({
  kind: 'test.count',
  input: v.object({ upTo: v.number() }),
});
const storage = memoryStorage();
const getWorld = useWorld({ storage });

let steps: number[];
/** What a step does besides counting. */
let during: (step: number) => Promise<void>;

const countingTask = bindBackgroundTask(
  counting,
  v.number(),
  async ({ input, cursor, context }) => {
    const next = (cursor ?? 0) + 1;
    steps.push(next);
    await context.db
      .insertInto('loaded_data_sets')
      .values({ tenant_id: context.tenantId, name: `step ${next}` })
      .execute();
    await during(next);
    return {
      cursor: next < input.upTo ? next : null,
      done: 1,
      total: input.upTo,
      part: Buffer.from(String(next)),
      ...(next === input.upTo ? { message: '数完了' } : {}),
    };
  },
);
const jobs = backgroundTaskJobs([countingTask]);

async function begin(upTo = 3) {
  const world = getWorld();
  await prepareJobs(world.db, [runBackgroundTask, tendBackgroundTasks]);
  await sql`delete from pgboss.job`.execute(world.db);
  const { hongqiao } = await buildTree(world);
  const person = await buildPerson(world);
  const context: OperationContext = {
    db: world.db,
    caller: {
      kind: 'person',
      personId: person.id,
      sessionId: null,
      assurance: 'wechat',
      signedInAt: null,
      place: 'app',
      grants: [],
      withheld: [],
    },
    tenantId: world.tenantId,
    now: world.clock.now(),
    address: null,
    userAgent: null,
    services: world.runtime.services,
    news: noNews,
    audit: () => undefined,
  };
  const id = await beginBackgroundTask(context, counting, {
    unitId: hongqiao.id,
    title: '数数',
    input: { upTo },
    file: { name: '数.txt', type: 'text/plain' },
  });
  const read = () =>
    world.db
      .selectFrom('work_runs')
      .selectAll()
      .where('tenant_id', '=', world.tenantId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
  const written = () =>
    world.db
      .selectFrom('loaded_data_sets')
      .where('tenant_id', '=', world.tenantId)
      .orderBy('name')
      .select('name')
      .execute();
  const run = () => runDueJobs(world.runtime, jobs);
  const tending = { db: world.db, services: world.runtime.services, tenantId: world.tenantId };
  const file = () => storage.files.get(fileKey({ tenant_id: world.tenantId, id }));
  return { world, id, read, written, run, tending, file };
}

beforeEach(() => {
  steps = [];
  during = async () => undefined;
});

it('goes on step by step to its file', async () => {
  const { read, written, run, file } = await begin();
  expect(await read()).toMatchObject({ state: 'queued', done: 0 });
  await run();
  expect(steps).toEqual([1, 2, 3]);
  expect(await read()).toMatchObject({ state: 'done', done: 3, total: 3, message: '数完了' });
  expect(await written()).toHaveLength(3);
  expect(Buffer.from(file() ?? []).toString()).toBe('123');
});

it('undoes a step that was broken off, and goes on from the one before when its job comes again', async () => {
  const { world, read, written, run, tending, file } = await begin();
  during = async (step) => {
    if (step === 2) throw new Error('the process died');
  };
  await run();
  expect(await read()).toMatchObject({ state: 'running', done: 1, cursor: 1 });
  expect(await written()).toHaveLength(1);

  // Nothing is left of the job, as after a kill: tending finds the run that stands still.
  await sql`delete from pgboss.job`.execute(world.db);
  during = async () => undefined;
  await takeUpLostTasks(tending);
  await run();
  expect(steps).toEqual([1, 2]);
  world.clock.set(new Date(world.clock.now().getTime() + 60_000));
  await takeUpLostTasks(tending);
  await run();
  expect(steps).toEqual([1, 2, 2, 3]);
  expect(await read()).toMatchObject({ state: 'done', done: 3 });
  expect(Buffer.from(file() ?? []).toString()).toBe('123');
});

it('is given up in the end, with words for her', async () => {
  const { world, read, run } = await begin();
  during = async () => Promise.reject(new Error('李 13800001234'));
  for (let attempt = 0; attempt <= runBackgroundTask.retries; attempt += 1) {
    await run();
    await sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(world.db);
  }
  const row = await read();
  expect(row).toMatchObject({ state: 'failed', done: 0, message: '没有办完，请过一会儿再试一次' });
  expect(row.finished_at).not.toBeNull();
});

it('stops where it stands when it is cancelled', async () => {
  const { world, id, read, run } = await begin();
  during = async (step) => {
    if (step === 2) throw new Error('broken off');
  };
  await run();
  expect(await cancelRun(world.db, world.tenantId, id, world.clock.now())).toBe(true);
  expect(await cancelRun(world.db, world.tenantId, id, world.clock.now())).toBe(false);
  during = async () => undefined;
  await sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(world.db);
  await run();
  expect(steps).toEqual([1, 2]);
  expect(await read()).toMatchObject({ state: 'cancelled', done: 1 });
});

it('does each step once when two processes run it at the same time', async () => {
  const { world, id, read, written, run } = await begin(20);
  const again = { db: world.db, services: world.runtime.services, tenantId: world.tenantId };
  const second = jobs[0]?.run({ runId: id }, { ...again, now: world.clock.now(), attempt: 1 });
  await Promise.all([run(), second]);
  await run();
  expect(await read()).toMatchObject({ state: 'done', done: 20 });
  expect(steps).toHaveLength(20);
  expect(await written()).toHaveLength(20);
});

it('keeps the file for a week and the record longer', async () => {
  const { world, read, run, tending, file } = await begin();
  await run();
  await deleteOldTaskFiles({ ...tending, now: world.clock.now() }, 100);
  expect(file()).toBeDefined();
  world.clock.set(new Date(world.clock.now().getTime() + 7 * 86_400_000));
  await deleteOldTaskFiles({ ...tending, now: world.clock.now() }, 100);
  expect(file()).toBeUndefined();
  expect([...storage.files.keys()].filter((key) => key.includes(world.tenantId))).toEqual([]);
  expect((await read()).files_deleted_at).not.toBeNull();
});

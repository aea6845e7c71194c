import { people } from '@cloud/people';
import { buildPerson } from '@tests/builders/people';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import { forgettingJobs } from './forget-old';
import { prepareJobs } from './jobs/prepare-jobs';
import { runDueJobs, tendJobs } from './jobs/run-due-jobs';
import { jobsOf } from '../jobs';

const minute = 60_000;
const day = 24 * 60 * minute;
const database = useTestDatabase();
const jobs = forgettingJobs;
let world: World;

beforeAll(() =>
  prepareJobs(
    database.db,
    jobs.map(({ job }) => job),
  ),
);
beforeEach(() => {
  world = createWorld(database.db);
});

test('the process that works jobs off has these among them', () => {
  const names = jobsOf(world.runtime.services).map(({ job }) => job.name);
  for (const { job } of jobs) expect(names).toContain(job.name);
});

test('a key answers for seven days; then it is a new command', async () => {
  const person = await buildPerson(world);
  const add = () =>
    world.call(
      people,
      'addFamilyMember',
      { name: '小米', relation: 'spouse', born: null },
      { as: person, key: 'one-meaning-0001' },
    );
  const first = await add();
  world.clock.advance(7 * day);
  await forget();
  expect(await add()).toEqual(first);
  world.clock.advance(1);
  await forget();
  expect((await add()).id).not.toBe(first.id);
});

test('counts of rate limits are gone an hour after they began, and not before', async () => {
  await world.call(people, 'requestSmsCode', { phone: '13900000001' });
  expect(await counts()).toBeGreaterThan(0);
  world.clock.advance(59 * minute);
  await forget();
  // The count of the hour may still refuse somebody.
  expect(await counts()).toBeGreaterThan(0);
  world.clock.advance(minute);
  await forget();
  expect(await counts()).toBe(0);
});

test("another tenant's rows are its own matter", async () => {
  const other = createWorld(database.db);
  await other.call(people, 'requestSmsCode', { phone: '13900000001' });
  world.clock.advance(30 * day);
  await forget();
  expect(await counts(other)).toBeGreaterThan(0);
});

/** What happens on its own once in a while, now. */
async function forget(): Promise<void> {
  const context = {
    db: world.db,
    services: world.runtime.services,
    tenantId: world.tenantId,
    now: world.clock.now(),
    attempt: 1,
  };
  for (const { run } of jobs) await run({}, context);
}

test('they run by the clock', async () => {
  await world.call(people, 'requestSmsCode', { phone: '13900000001' });
  world.clock.advance(day);
  await tendJobs(world.runtime, jobs);
  expect(await runDueJobs(world.runtime, jobs)).toEqual({ done: 2, failed: 0 });
  expect(await counts()).toBe(0);
});

async function counts({ db, tenantId } = world): Promise<number> {
  const rows = await db
    .selectFrom('rate_limits')
    .where('tenant_id', '=', tenantId)
    .select('bucket')
    .execute();
  return rows.length;
}

import { sql } from 'kysely';
import { jobsOf } from '@cloud/jobs';
import { enqueueByClock } from '@cloud/platform/jobs/enqueue';
import { jobRuntimeOf, runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import { domain } from '@cloud/protection/domain';
import { buildCentre, type BuiltCentre } from '@tests/builders/protection';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';

const database = useTestDatabase();
let world: World;
let centre: BuiltCentre;
const days = 180;

beforeEach(async () => {
  await sql`delete from pgboss.job`.execute(database.db);
  world = createWorld(database.db);
  centre = await buildCentre(world);
});

async function watchAt(left: number): Promise<void> {
  const start = new Date('2026-11-23T01:00:00.000Z').getTime();
  world.clock.set(new Date(start + (days - left) * 86_400_000));
  const jobs = jobsOf(world.runtime.services, [domain]).filter(
    ({ job }) => job.name === 'protection.watch-expiry',
  );
  for (const { job } of jobs) {
    await sql`delete from pgboss.job where name = ${job.name}`.execute(database.db);
    await enqueueByClock({ db: world.db, tenantId: world.tenantId }, job);
  }
  expect(await runDueJobs(jobRuntimeOf(world.runtime), jobs)).toMatchObject({ done: 1, failed: 0 });
}

async function told(personId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from inbox_messages
    where tenant_id = ${world.tenantId} and person_id = ${personId}
      and kind = 'duty-keys'`.execute(world.db);
  return rows[0]?.n ?? 0;
}

test('leads and holders are told 60, 30, 14, 7 and 1 days before the end, each time once', async () => {
  const [first, , lead] = centre.handlers;
  // The directory and three keys for the lead; her own key for a handler.
  const ofLead = 4;
  let times = 0;
  for (const [left, more] of [
    [61, 0],
    [60, 1],
    [45, 0],
    [30, 1],
    [14, 1],
    [13, 0],
    [7, 1],
    [1, 1],
    [0.5, 0],
  ] as const) {
    times += more;
    await watchAt(left);
    await watchAt(left);
    expect({ left, lead: await told(lead.id) }).toEqual({ left, lead: times * ofLead });
    expect({ left, first: await told(first.id) }).toEqual({ left, first: times });
  }
});

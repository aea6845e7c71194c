import { sql } from 'kysely';
import * as v from 'valibot';
import { domains } from '@cloud/domains';
import { useTestDatabase } from '@tests/support/test-database';
import { buildPerson } from '@tests/builders/people';
import { createWorld, type World } from '@tests/support/test-world';
import { enqueue } from './jobs/enqueue';
import { defineJob } from './jobs/job';
import { prepareJobs } from './jobs/prepare-jobs';
import { reasonsToCall, type Check } from './reasons-to-call';

const database = useTestDatabase();
const job = defineJob({ name: 'test.late', payload: v.object({}) });
let world: World;

beforeAll(() => prepareJobs(database.db, [job]));
beforeEach(() => {
  world = createWorld(database.db);
});
afterEach(() => sql`delete from pgboss.job where name = ${job.name}`.execute(world.db));

const pools = () => [];
const checksOf = async (...checks: Check[]) => {
  const { runtime, db } = world;
  const watched = [...domains, { checks }];
  const reasons = await reasonsToCall({ runtime, database: { db, pools }, domains: watched });
  return reasons.map(({ check }) => check);
};

test('nobody is called while the work keeps up', async () => {
  await enqueue({ db: world.db, tenantId: world.tenantId }, job, {});
  expect(await checksOf()).toEqual([]);
});

test('somebody is called for jobs that are late', async () => {
  await enqueue({ db: world.db, tenantId: world.tenantId }, job, {});
  const late = (seconds: number) =>
    sql`update pgboss.job set start_after = now() - make_interval(secs => ${seconds})
      where name = ${job.name}`.execute(world.db);
  await late(540);
  expect(await checksOf()).toEqual([]);
  await late(660);
  expect(await checksOf()).toEqual(['jobs']);
});

test('somebody is called for audit rows that nothing seals', async () => {
  await sql`insert into audit_rows (tenant_id, at, actor, operation)
    values (${world.tenantId}, ${world.clock.now()}, 'anonymous', 'test.look')`.execute(world.db);
  world.clock.advance(299_000);
  expect(await checksOf()).toEqual([]);
  world.clock.advance(2_000);
  expect(await checksOf()).toEqual(['audit.seal']);
});

test('somebody is called for messages that were given up, and for those that wait', async () => {
  const person = await buildPerson(world);
  const add = (count: number, state: string) =>
    sql`insert into outbox (tenant_id, id, channel, person_id, template, data, state, next_try_at,
        dedupe_key, created_at, settled_at)
      select ${world.tenantId}, gen_random_uuid(), 'sms', ${person.id}, 'test', '{}', ${state}, now(),
        gen_random_uuid()::text, now() - interval '31 minutes',
        case when ${state}::text = 'given-up' then now() end
      from generate_series(1, ${count}::int)`.execute(world.db);
  await add(20, 'given-up');
  expect(await checksOf()).toEqual([]);
  await add(1, 'given-up');
  expect(await checksOf()).toEqual(['outbox.given-up']);
  await add(1, 'waiting');
  expect(await checksOf()).toEqual(['outbox.waiting', 'outbox.given-up']);
});

test("a domain's own reasons are told, and a check that breaks is one", async () => {
  const well: Check = { name: 'probe.well', look: async () => null };
  const red: Check = { name: 'probe.red', look: async ({ tenantId }) => `red in ${tenantId}` };
  const broken: Check = {
    name: 'probe.broken',
    look: () => Promise.reject(new Error('13800000000')),
  };
  expect(await checksOf(well, red, broken)).toEqual(['probe.red', 'probe.broken']);
});

test('a database that is gone is a reason', async () => {
  const gone = new Proxy(world.db, {
    get: () => {
      throw new Error('no connection');
    },
  });
  const { runtime } = world;
  const reasons = await reasonsToCall({ runtime, database: { db: gone, pools }, domains: [] });
  expect(reasons).toEqual([{ check: 'database', says: expect.any(String) }]);
});

import { useTestDatabase } from '@tests/support/test-database';
import { createWorld } from '@tests/support/test-world';
import { sql } from 'kysely';
import * as v from 'valibot';
import { enqueue } from './jobs/enqueue';
import { defineJob } from './jobs/job';
import { prepareJobs } from './jobs/prepare-jobs';
import { createMetrics } from './metrics';
import { readBacklog } from './watch-backlog';

const database = useTestDatabase();
const job = defineJob({ name: 'test.watched', payload: v.object({}) });
const pools = () => [{ pool: 'calls' as const, open: 3, idle: 1, waiting: 2 }];

test('pools, queues and seals are read at each look, and what is over is not said again', async () => {
  await prepareJobs(database.db, [job]);
  const world = createWorld(database.db);
  const metrics = createMetrics({ withProcess: true });
  metrics.watch(() => readBacklog({ db: world.db, pools }, world.runtime.services));
  await enqueue({ db: world.db, tenantId: world.tenantId }, job, {});
  const full = await metrics.text();
  expect(full).toContain('database_up 1');
  expect(full).toContain('database_waiting{pool="calls"} 2');
  expect(full).toContain('queue_due{queue="test.watched"} 1');
  expect(full).toContain('audit_unsealed_seconds 0');
  expect(full).toContain('nodejs_eventloop_lag_p99_seconds');

  await sql`delete from pgboss.job where name = ${job.name}`.execute(world.db);
  expect(await metrics.text()).not.toContain('test.watched');
});

test('a database that does not answer is a reading as well', async () => {
  const world = createWorld(database.db);
  const gone = new Proxy(world.db, {
    get: () => {
      throw new Error('no connection');
    },
  });
  const readings = await readBacklog({ db: gone, pools }, world.runtime.services);
  expect(readings).toContainEqual(expect.objectContaining({ name: 'database_up', value: 0 }));
  expect(readings.length).toBeGreaterThan(1);
});

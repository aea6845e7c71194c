import { useWorld, type World } from '@tests/support/test-world';
import { noNews } from '@cloud/platform/operation/news';
import type { OperationContext } from '../operation/operation-context';
import { limitRate } from './rate-limit';

const useAWorld = useWorld();
const limit = { name: 'tries', subject: '13900000001', allowed: 3, windowSeconds: 600 };
let world: World;
let context: OperationContext;

beforeEach(() => {
  world = useAWorld();
  context = contextOf(world);
});

test('as many as are allowed pass, the next one hears when to come back', async () => {
  for (let i = 0; i < 3; i += 1) await limitRate(context, limit);
  world.clock.advance(90_000);
  await expect(limitRate(contextOf(world), limit)).rejects.toMatchObject({
    code: 'TOO_MANY',
    status: 429,
    data: { retryAfterSeconds: 510 },
  });
  world.clock.advance(510_000);
  await expect(limitRate(contextOf(world), limit)).resolves.toBeUndefined();
});

test('thirty at once: exactly the allowed ones pass', async () => {
  const tries = Array.from({ length: 30 }, () => limitRate(context, limit));
  const results = await Promise.allSettled(tries);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
});

test('each name, each subject and each tenant is counted for itself', async () => {
  for (let i = 0; i < 3; i += 1) await limitRate(context, limit);
  await limitRate(context, { ...limit, name: 'others' });
  await limitRate(context, { ...limit, subject: '13900000002' });
  await limitRate({ ...context, tenantId: `${world.tenantId}0` }, limit);
  // The parts do not run into one another.
  await limitRate(context, { ...limit, name: 'tries1', subject: '3900000001' });
});

test('the table holds neither the number nor a plain hash of it', async () => {
  await limitRate(context, limit);
  const rows = await world.db
    .selectFrom('rate_limits')
    .where('tenant_id', '=', world.tenantId)
    .selectAll()
    .execute();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(limit.subject);
  expect(rows[0]?.bucket).toMatch(/^[0-9a-f]{8}\.[0-9a-f]{64}$/);
  const otherKey = { ...context.services.config, hashKey: Buffer.alloc(32, 7) };
  const services = { ...context.services, config: otherKey };
  await limitRate({ ...context, services }, limit);
  const buckets = await world.db
    .selectFrom('rate_limits')
    .where('tenant_id', '=', world.tenantId)
    .select('bucket')
    .execute();
  expect(new Set(buckets.map(({ bucket }) => bucket)).size).toBe(2);
});

function contextOf({ db, tenantId, clock, runtime }: World): OperationContext {
  return {
    db,
    tenantId,
    caller: { kind: 'anonymous' },
    now: clock.now(),
    address: null,
    userAgent: null,
    services: runtime.services,
    news: noNews,
    audit: () => undefined,
  };
}

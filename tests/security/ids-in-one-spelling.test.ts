import { activities } from '@cloud/activities';
import { organisation } from '@cloud/organisation';
import { content } from '@cloud/content';
import type { AnyOperation } from '@cloud/platform/operation/handler';
import { writeAuditRow } from '@cloud/platform/operation/audit';
import { appContract } from '@shared/contract/app-contract';
import { contextOf } from '@tests/builders/contexts';
import { buildPerson } from '@tests/builders/people';
import { useWorld, type World } from '@tests/support/test-world';
import { sampleRows } from './samples';
import { buildScene, type Scene } from './scene';

const getWorld = useWorld();
let world: World;
let scene: Scene;

beforeEach(async () => {
  world = getWorld();
  scene = await buildScene(world);
});

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const inCapitals = (id: string) => id.toUpperCase();

async function read(domain: string, name: string, input: unknown) {
  const contract: Record<string, AnyOperation> = Object(Reflect.get(appContract, domain));
  const schema = contract[name]?.['~orpc'].inputSchema;
  const result = await schema?.['~standard'].validate(input);
  return result?.issues ? result.issues : result?.value;
}

test('every operation takes an id in capitals for the same id', async () => {
  const withIds = sampleRows(scene).filter(({ input }) => JSON.stringify(input).match(uuid));
  expect(withIds.length).toBeGreaterThan(50);
  for (const { domain, operation, input } of withIds) {
    const written = JSON.stringify(input).replace(uuid, inCapitals);
    expect({ operation, input: await read(domain, operation, JSON.parse(written)) }).toEqual({
      operation,
      input: await read(domain, operation, input),
    });
  }
});

test('who looks at a number by an id in capitals is found by the auditor who searches for it', async () => {
  const county = [{ role: 'auditor' as const, unitId: scene.tree.county.id }];
  const auditor = await buildPerson(world, { roles: county });
  const organiser = await buildPerson(world, {
    roles: [{ role: 'organiser', unitId: scene.tree.hongqiao.id }],
  });
  const bookingId = inCapitals(scene.bookingId);
  const as = { as: organiser };
  await world.call(activities, 'unmask', { bookingId, reason: '改时间' }, as);
  await world.call(activities, 'roster', { activityId: inCapitals(scene.published.id) }, as);
  for (const [target, operation] of [
    [scene.bookingId, 'activities.unmask'],
    [scene.published.id, 'activities.roster'],
  ] as const) {
    for (const spelling of [target, inCapitals(target)]) {
      const input = { unitId: scene.tree.county.id, target: spelling, operation };
      const { items } = await world.call(organisation, 'auditTrail', input, { as: auditor });
      expect(items).toMatchObject([{ actor: { personId: organiser.id }, target }]);
    }
  }
});

test('whatever spelling a handler gives, the row has the one', async () => {
  const { db, tenantId } = world;
  await writeAuditRow(contextOf(world), 'test.look', { target: inCapitals(scene.owner.id) });
  const row = await db
    .selectFrom('audit_rows')
    .select('target')
    .where('tenant_id', '=', tenantId)
    .where('operation', '=', 'test.look')
    .executeTakeFirstOrThrow();
  expect(row.target).toBe(scene.owner.id);
});

test('an upload that is asked for by an id in capitals is one that is not there, not our fault', async () => {
  const editor = await buildPerson(world, {
    roles: [{ role: 'editor', unitId: scene.tree.county.id }],
  });
  const input = { unitId: scene.tree.county.id, uploadId: inCapitals(scene.bookingId) };
  await expect(world.call(content, 'keepPicture', input, { as: editor })).rejects.toMatchObject({
    code: 'NOT_UPLOADED',
  });
});

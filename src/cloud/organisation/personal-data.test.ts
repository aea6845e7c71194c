import { buildGrant, buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { organisation } from './index';
import { personalData } from './personal-data';

const getWorld = useWorld();

it('exports her roles and takes them back with the account', async () => {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  const organiser = await buildPerson(world);
  await buildGrant(world, organiser, 'organiser', hongqiao);
  const { db, tenantId } = world;

  const [section] = await personalData.export(db, tenantId, organiser.id);
  expect(section?.rows).toEqual([expect.objectContaining({ role: '组织员', revokedAt: null })]);
  expect(await personalData.consequences?.(db, tenantId, organiser.id, world.clock.now())).toEqual([
    '你的工作角色会收回',
  ]);

  await personalData.erase(db, tenantId, organiser.id, world.clock.now());
  const { grants } = await world.call(organisation, 'myGrants', {}, { as: organiser });
  expect(grants).toEqual([]);
});

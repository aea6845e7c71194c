import { sql } from 'kysely';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { policies } from '../index';
import { entitlementsFor } from './library';
import { loadEntitlements } from './load-entitlements';

const getWorld = useWorld();

it('writes what was read in the law as drafts of the county, once, for somebody else to publish', async () => {
  const world = getWorld();
  const { db, tenantId } = world;
  const load = () => loadEntitlements({ db, tenantId, now: world.clock.now() });
  expect(await load()).toEqual({ status: 'no-units' });
  const tree = await buildTree(world);
  expect(await load()).toEqual({ status: 'no-administrator' });
  const roles = [{ role: 'platform-admin' as const, unitId: tree.county.id }];
  const first = await buildPerson(world, { roles });
  const second = await buildPerson(world, { roles });

  const count = entitlementsFor(tree.county.id).length;
  expect(await load()).toEqual({ status: 'loaded', written: count, known: 0 });
  expect(await load()).toEqual({ status: 'loaded', written: 0, known: count });
  const list = { unitId: tree.county.id, limit: 50 };
  const { items } = await world.call(policies, 'drafts', list, { as: first });
  expect(items).toHaveLength(count);
  expect(items.every(({ status, isLive }) => status === 'draft' && !isLive)).toBe(true);
  expect(items.filter(({ standing }) => standing === 'example')).toEqual([]);
  expect((await world.call(policies, 'list', {})).items).toEqual([]);

  const policyId = items[0]?.id ?? '';
  await world.call(policies, 'sendToReview', { policyId, revision: 1 }, { as: first });
  const publish = (person: typeof first) =>
    world.call(policies, 'publish', { policyId, revision: 1 }, { as: person });
  await expect(publish(first)).rejects.toMatchObject({ code: 'OWN_WORK' });
  await publish(second);
  expect((await world.call(policies, 'list', {})).items).toHaveLength(1);
});

it('says so where there are no tables yet', async () => {
  const { db, tenantId, clock } = getWorld();
  const load = await db.connection().execute(async (one) => {
    await sql`set search_path to nothing_here`.execute(one);
    try {
      return await loadEntitlements({ db: one, tenantId, now: clock.now() });
    } finally {
      await sql`reset search_path`.execute(one);
    }
  });
  expect(load).toEqual({ status: 'no-tables' });
});

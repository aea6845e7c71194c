import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { people } from '@cloud/people';
import { buildFamilyMember, buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from './index';
import { personalData } from './personal-data';
import { heldPlaces } from './booking/booking-queries';

const getWorld = useWorld();

it('exports what she booked, and gives her coming places back when her account goes', async () => {
  const world = getWorld();
  const { db, tenantId } = world;
  const { hongqiao } = await buildTree(world);
  const { id: activityId } = await buildActivity(world, { unit: hongqiao, title: '讲座' });
  const [mother, neighbour] = [await buildPerson(world), await buildPerson(world)];
  for (const as of [mother, neighbour])
    await world.call(activities, 'signUp', { activityId }, { as });
  const now = world.clock.now();

  const [section] = await personalData.export(db, tenantId, mother.id);
  expect(section?.rows).toEqual([expect.objectContaining({ title: '讲座', status: 'confirmed' })]);
  expect(Object.keys(section?.labels ?? {}).sort()).toEqual(
    Object.keys(section?.rows[0] ?? {}).sort(),
  );
  expect(await personalData.consequences?.(db, tenantId, mother.id, now)).toHaveLength(1);

  for (const _twice of [1, 2]) {
    await db.transaction().execute((trx) => personalData.erase(trx, tenantId, mother.id, now));
  }
  expect(await heldPlaces(db, tenantId, activityId)).toBe(1);
  const detail = await world.call(activities, 'detail', { activityId });
  expect(detail.places - detail.placesLeft).toBe(1);
});

it.each(['removed', 'consent withdrawn'])(
  'takes a child off her bookings when it is %s, and leaves the others',
  async (how) => {
    const world = getWorld();
    const { db, tenantId } = world;
    const { hongqiao } = await buildTree(world);
    const { id: activityId } = await buildActivity(world, { unit: hongqiao });
    const mother = await buildPerson(world);
    const gone = await buildFamilyMember(world, mother.id, { name: '小米' });
    const stays = await buildFamilyMember(world, mother.id, { name: '小禾' });
    const family = [gone, stays].map(({ id }) => ({ kind: 'family' as const, memberId: id }));
    const spokenConsent = { how: 'by-phone' as const, at: world.clock.now().toISOString() };
    for (const input of [
      { party: [{ kind: 'self' as const }, ...family] },
      { party: family, guest: { name: '王奶奶', spokenConsent } },
    ]) {
      await world.call(activities, 'signUp', { activityId, ...input }, { as: mother });
    }

    if (how === 'removed') {
      await world.call(people, 'removeFamilyMember', { memberId: gone.id }, { as: mother });
    } else {
      const input = { purpose: 'child-data' as const, memberId: gone.id };
      await world.call(people, 'withdrawConsent', input, { as: mother });
    }
    const members = await db
      .selectFrom('booking_members')
      .where('tenant_id', '=', tenantId)
      .where('kind', '=', 'family')
      .orderBy('booking_id')
      .orderBy('position')
      .select(['label', 'family_member_id', 'age_months'])
      .execute();
    const erased = { label: '', family_member_id: null, age_months: null };
    const kept = { label: '小禾', family_member_id: stays.id, age_months: expect.any(Number) };
    expect(members).toEqual([erased, kept, erased, kept]);
    expect(await heldPlaces(db, tenantId, activityId)).toBe(6);
  },
);

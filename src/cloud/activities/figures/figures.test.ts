import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../index';

const getWorld = useWorld();

async function county() {
  const world = getWorld();
  const tree = await buildTree(world);
  const at = (unit: { id: string }, role: 'organiser' | 'unit-admin' = 'organiser') =>
    buildPerson(world, { roles: [{ role, unitId: unit.id }] });
  return { world, tree, at };
}

it('counts activities, places and people by town and month, in local months', async () => {
  const { world, tree, at } = await county();
  const resident = await buildPerson(world);
  const inNovember = new Date('2026-11-28T06:00:00Z');
  // Half past midnight on the first of December in Yueqing.
  const inDecember = new Date('2026-11-30T16:30:00Z');
  const { id: activityId } = await buildActivity(world, {
    unit: tree.dongjie,
    startsAt: inNovember,
    places: 10,
  });
  await world.call(activities, 'signUp', { activityId }, { as: resident });
  await buildActivity(world, { unit: tree.hongqiao, startsAt: inNovember, places: 5 });
  await buildActivity(world, { unit: tree.liushi, startsAt: inDecember, places: 7 });
  await buildActivity(world, { unit: tree.county, startsAt: inDecember, places: 3 });
  await buildActivity(world, { unit: tree.liushi, startsAt: inDecember, status: 'draft' });
  const period = { from: '2026-11', to: '2026-12' };

  const all = { unitId: tree.county.id, ...period };
  const figures = await world.call(activities, 'figures', all, { as: await at(tree.county) });
  expect(figures.rows).toEqual([
    { unitId: tree.hongqiao.id, month: '2026-11', activities: 2, places: 15, taken: 1 },
    { unitId: tree.county.id, month: '2026-12', activities: 1, places: 3, taken: 0 },
    { unitId: tree.liushi.id, month: '2026-12', activities: 1, places: 7, taken: 0 },
  ]);
  expect(figures.units.map(({ name }) => name).sort()).toEqual(['乐清市', '柳市镇', '虹桥镇']);

  const town = { unitId: tree.hongqiao.id, ...period };
  const ofTown = await world.call(activities, 'figures', town, { as: await at(tree.hongqiao) });
  expect(ofTown.rows.map(({ unitId, places }) => [unitId, places])).toEqual([
    [tree.hongqiao.id, 5],
    [tree.dongjie.id, 10],
  ]);
  for (const wrong of [
    { from: '2026-12', to: '2026-11' },
    { from: '2024-11', to: '2026-11' },
  ]) {
    await expect(
      world.call(
        activities,
        'figures',
        { unitId: tree.hongqiao.id, ...wrong },
        { as: await at(tree.hongqiao) },
      ),
    ).rejects.toMatchObject({ code: 'BAD_PERIOD' });
  }
});

it('says what waits: reviews, sign-ups to confirm, messages that failed, and today', async () => {
  const { world, tree, at } = await county();
  const admin = await at(tree.county, 'unit-admin');
  const organiser = await at(tree.hongqiao);
  const resident = await buildPerson(world);
  const today = await buildActivity(world, {
    unit: tree.dongjie,
    startsAt: new Date('2026-11-23T12:00:00Z'),
  });
  const reviewed = await buildActivity(world, { unit: tree.hongqiao, needsReview: true });
  await world.call(activities, 'signUp', { activityId: reviewed.id }, { as: resident });
  const draft = await buildActivity(world, { unit: tree.hongqiao, status: 'draft' });
  await world.call(activities, 'sendToReview', { activityId: draft.id }, { as: organiser });
  await world.db
    .insertInto('outbox')
    .values({
      tenant_id: world.tenantId,
      id: draft.id,
      channel: 'wechat',
      person_id: resident.id,
      template: 'booking-confirmed',
      data: '{}',
      state: 'given-up',
      next_try_at: world.clock.now(),
      dedupe_key: 'one',
      created_at: world.clock.now(),
      settled_at: world.clock.now(),
    })
    .execute();
  const toCome = await buildActivity(world, { unit: tree.hongqiao });
  const over = await buildActivity(world, { unit: tree.hongqiao });
  for (const { id } of [toCome, over]) {
    await world.call(activities, 'signUp', { activityId: id }, { as: admin });
  }
  await world.db
    .updateTable('bookings')
    .where('tenant_id', '=', world.tenantId)
    .where('booked_by', '=', admin.id)
    .set({ status: 'expired' })
    .execute();
  await world.db
    .updateTable('activities')
    .where('tenant_id', '=', world.tenantId)
    .where('id', '=', over.id)
    .set({
      starts_at: new Date('2026-11-20T06:00:00Z'),
      ends_at: new Date('2026-11-20T07:00:00Z'),
    })
    .execute();

  const waiting = (unit: { id: string }, as: typeof admin) =>
    world.call(activities, 'waitingForMe', { unitId: unit.id }, { as });
  const none = {
    returned: 0,
    toReview: [],
    unanswered: [],
    failedMessages: null,
    today: [],
  };
  expect(await waiting(tree.county, admin)).toMatchObject({
    returned: 0,
    toReview: [{ activityId: reviewed.id, bookings: 1 }],
    unanswered: [{ activityId: toCome.id, bookings: 1 }],
    failedMessages: 1,
    today: [{ id: today.id }],
  });
  expect(await waiting(tree.hongqiao, organiser)).toMatchObject({
    toReview: [{ activityId: reviewed.id, bookings: 1 }],
    failedMessages: null,
  });
  expect(await waiting(tree.liushi, admin)).toEqual(none);

  const back = { activityId: draft.id, reason: '写清楚地点' };
  await world.call(activities, 'returnForChanges', back, { as: admin });
  expect(await waiting(tree.hongqiao, organiser)).toMatchObject({ returned: 1 });
});

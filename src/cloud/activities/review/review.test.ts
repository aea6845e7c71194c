import { buildSeries } from '@tests/builders/activities';
import { draftOf } from '@tests/builders/drafts';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { settleReviews } from '@tests/support/settle-reviews';
import { useWorld } from '@tests/support/test-world';
import { organisation } from '@cloud/organisation';
import { activities } from '../index';

const getWorld = useWorld();

async function staff() {
  const world = getWorld();
  const tree = await buildTree(world, { townsPublish: false });
  await buildSeries(world);
  const organiserAt = (unit: { id: string }, name?: string) =>
    buildPerson(world, { name, roles: [{ role: 'organiser', unitId: unit.id }] });
  const town = await organiserAt(tree.hongqiao, '虹桥组织员');
  const county = await organiserAt(tree.county, '市组织员');
  const { activityId } = await world.call(activities, 'create', draftOf(tree.hongqiao), {
    as: town,
  });
  const send = (as: BuiltPerson = town) =>
    world.call(activities, 'sendToReview', { activityId }, { as });
  const publish = (as: BuiltPerson, more: object = {}) =>
    world.call(activities, 'publish', { activityId, ...more }, { as });
  const returns = (as: BuiltPerson) =>
    world.call(activities, 'returnForChanges', { activityId, reason: '写清楚地点' }, { as });
  const waiting = (unit: { id: string }, as: BuiltPerson) =>
    world.call(organisation, 'reviewQueue', { unitId: unit.id }, { as });
  const draft = (as: BuiltPerson) => world.call(activities, 'draft', { activityId }, { as });
  return {
    world,
    tree,
    organiserAt,
    town,
    county,
    activityId,
    send,
    publish,
    returns,
    waiting,
    draft,
  };
}

async function inboxOf(person: BuiltPerson) {
  const { db, tenantId } = getWorld();
  return db
    .selectFrom('inbox_messages')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', person.id)
    .orderBy('created_at')
    .select(['kind', 'body'])
    .execute();
}

it('goes from the town to the county and out, and each is told', async () => {
  const { world, tree, town, county, activityId, send, publish, waiting, draft } = await staff();
  expect(await draft(town)).toMatchObject({ mayPublish: false });
  expect(await draft(county)).toMatchObject({ mayPublish: true });
  await expect(publish(town)).rejects.toMatchObject({ code: 'NEEDS_REVIEW', status: 403 });

  expect(await send()).toEqual({ activityId, status: 'in-review' });
  await expect(send()).rejects.toMatchObject({ code: 'NOT_A_DRAFT' });
  await expect(publish(town)).rejects.toMatchObject({ code: 'NEEDS_REVIEW' });
  await expect(world.call(activities, 'detail', { activityId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await settleReviews(world);
  expect(await inboxOf(county)).toMatchObject([{ kind: 'activity-to-review' }]);
  expect((await waiting(tree.county, county)).items).toMatchObject([
    {
      kind: 'activity',
      why: 'submitted',
      byName: '虹桥组织员',
      unitName: '虹桥镇',
      subjects: [{ id: activityId, revision: 1 }],
    },
  ]);
  // Her own are not hers to review.
  expect((await waiting(tree.hongqiao, town)).items).toEqual([]);

  await publish(county, { revision: 1 });
  await settleReviews(world);
  expect(await inboxOf(town)).toMatchObject([{ kind: 'activity-published' }]);
  expect((await waiting(tree.county, county)).items).toEqual([]);
  expect(await world.call(activities, 'detail', { activityId })).toMatchObject({ state: 'open' });
});

it('is returned with a reason, which stands beside it until it is published', async () => {
  const { world, tree, activityId, town, county, send, publish, returns, draft } = await staff();
  await expect(returns(county)).rejects.toMatchObject({ code: 'NOT_IN_REVIEW' });
  await send();
  await returns(county);
  await settleReviews(world);
  const [message] = await inboxOf(town);
  expect(message?.body).toContain('写清楚地点');
  const returned = { reason: '写清楚地点', byName: '市组织员' };
  expect(await draft(town)).toMatchObject({ status: 'draft', lastReturn: returned });
  const { title, venueName } = draftOf(tree.hongqiao);
  const clearer = draftOf(tree.hongqiao, { venueName: '三楼礼堂' });
  await world.call(activities, 'edit', { activityId, revision: 1, draft: clearer }, { as: town });
  await send();
  // Whoever reviews it again sees why it was returned, and what it was then.
  expect(await draft(county)).toMatchObject({
    status: 'in-review',
    lastReturn: returned,
    reviewedDraft: { title, venueName },
    venueName: '三楼礼堂',
  });
  // Taking one's own back notifies nobody, and is no return.
  await returns(town);
  await settleReviews(world);
  expect(await inboxOf(town)).toHaveLength(1);
  expect(await draft(town)).toMatchObject({ status: 'draft', lastReturn: returned });
  await send();
  await publish(county);
  expect(await draft(town)).toMatchObject({ lastReturn: null, reviewedDraft: null });
});

it('publishes only what was looked at', async () => {
  const { world, tree, town, county, activityId, send, publish } = await staff();
  await send();
  const draft = draftOf(tree.hongqiao, { title: '换了题目' });
  await world.call(activities, 'edit', { activityId, revision: 1, draft }, { as: town });
  await expect(publish(county, { revision: 1 })).rejects.toMatchObject({
    code: 'CHANGED_MEANWHILE',
  });
  await publish(county, { revision: 2 });
});

it('asks the nearest unit that has somebody, and the county asks nobody', async () => {
  const { world, tree, organiserAt, town, county } = await staff();
  const village = await organiserAt(tree.dongjie);
  const ofVillage = await world.call(activities, 'create', draftOf(tree.dongjie), { as: village });
  await world.call(activities, 'sendToReview', ofVillage, { as: village });
  await settleReviews(world);
  expect(await inboxOf(town)).toHaveLength(1);
  expect(await inboxOf(county)).toEqual([]);
  await world.call(activities, 'publish', ofVillage, { as: town });

  const ofCounty = await world.call(activities, 'create', draftOf(tree.county), { as: county });
  await expect(
    world.call(activities, 'sendToReview', ofCounty, { as: county }),
  ).rejects.toMatchObject({ code: 'NOBODY_ABOVE' });
  await world.call(activities, 'publish', ofCounty, { as: county });
});

it('is nothing that another town sees or touches', async () => {
  const { tree, organiserAt, send, publish, returns, waiting } = await staff();
  const other = await organiserAt(tree.liushi);
  await send();
  for (const attempt of [publish(other), returns(other), waiting(tree.hongqiao, other)]) {
    await expect(attempt).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  }
  expect((await waiting(tree.liushi, other)).items).toEqual([]);
});

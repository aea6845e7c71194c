import { activities } from '@cloud/activities';
import { content } from '@cloud/content';
import { organisation } from '../index';
import { buildActivity } from '@tests/builders/activities';
import { buildPiece, newsOf } from '@tests/builders/content';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { runReviewJobs, settleReviews } from '@tests/support/settle-reviews';
import { useWorld } from '@tests/support/test-world';

const getWorld = useWorld();

async function scene() {
  const world = getWorld();
  const tree = await buildTree(world, { townsPublish: false });
  const at = (unit: { id: string }, role: 'organiser' | 'unit-admin', name: string) =>
    buildPerson(world, { name, roles: [{ role, unitId: unit.id }] });
  const town = await at(tree.hongqiao, 'organiser', '虹桥组织员');
  const [county, second] = [
    await at(tree.county, 'unit-admin', '林雅琴'),
    await at(tree.county, 'unit-admin', '张丽'),
  ];
  const { id: activityId } = await buildActivity(world, { unit: tree.hongqiao, status: 'draft' });
  await world.call(activities, 'sendToReview', { activityId }, { as: town });
  const undo = (subjectIds: string[], kind = 'activity', as: BuiltPerson = county) =>
    world.call(organisation, 'undoDecision', { kind, subjectIds }, { as });
  const status = async () =>
    (await world.call(activities, 'draft', { activityId }, { as: town })).status;
  const messages = async (of: BuiltPerson) => (await inboxOf(of)).map(({ title }) => title);
  const inboxOf = (of: BuiltPerson) =>
    world.db
      .selectFrom('inbox_messages')
      .where('tenant_id', '=', world.tenantId)
      .where('person_id', '=', of.id)
      .orderBy('created_at')
      .select('title')
      .execute();
  const queue = async () =>
    (await world.call(organisation, 'reviewQueue', { unitId: tree.county.id }, { as: county }))
      .total;
  return { world, tree, town, county, second, activityId, undo, status, messages, queue };
}

it('sends nothing before ten seconds have passed by our clock, whatever the database’s says', async () => {
  const { world, town, county, activityId, messages } = await scene();
  await runReviewJobs(world);
  expect(await messages(county)).toEqual([]);
  world.clock.advance(9_999);
  await runReviewJobs(world);
  expect(await messages(county)).toEqual([]);
  world.clock.advance(1);
  await runReviewJobs(world);
  expect(await messages(county)).toEqual(['有活动等你审核']);

  await world.call(activities, 'publish', { activityId }, { as: county });
  world.clock.advance(9_999);
  await runReviewJobs(world);
  expect(await messages(town)).toEqual([]);
  world.clock.advance(1);
  await runReviewJobs(world);
  expect(await messages(town)).toEqual(['活动发布了']);
  // Run again by a process that had died: once is enough.
  await runReviewJobs(world);
  expect(await messages(town)).toHaveLength(1);
});

it('asks nobody to review what was decided on, or taken back, within the seconds', async () => {
  const { world, town, county, second, activityId, messages } = await scene();
  const back = { activityId, reason: '我再改改' };
  await world.call(activities, 'returnForChanges', back, { as: town });
  await settleReviews(world);
  expect([await messages(county), await messages(town)]).toEqual([[], []]);
  await world.call(activities, 'sendToReview', { activityId }, { as: town });
  await world.call(activities, 'publish', { activityId }, { as: county });
  await settleReviews(world);
  expect(await messages(second)).toEqual([]);
});

it('takes a publication back: it waits as before, and nobody hears of it', async () => {
  const { world, town, county, activityId, undo, status, messages, queue } = await scene();
  await world.call(activities, 'publish', { activityId, revision: 1 }, { as: county });
  expect(await queue()).toBe(0);
  world.clock.advance(9_999);
  await undo([activityId]);
  expect(await status()).toBe('in-review');
  expect(await queue()).toBe(1);
  await expect(world.call(activities, 'detail', { activityId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await settleReviews(world);
  expect(await messages(town)).toEqual([]);
  // Nothing of it is left to be undone twice, and it is decided on anew.
  await expect(undo([activityId])).rejects.toMatchObject({ code: 'TOO_LATE_TO_UNDO' });
  const reason = '写清楚地点';
  await world.call(activities, 'returnForChanges', { activityId, reason }, { as: county });
  await settleReviews(world);
  expect(await messages(town)).toEqual(['活动退回来了']);
});

it('takes a return and a look at edits back', async () => {
  const { world, tree, town, county, activityId, undo, status, queue } = await scene();
  const reason = '写清楚地点';
  await world.call(activities, 'returnForChanges', { activityId, reason }, { as: county });
  await undo([activityId]);
  expect(await status()).toBe('in-review');
  const after = await world.call(activities, 'draft', { activityId }, { as: town });
  expect(after).toMatchObject({ lastReturn: null, reviewedDraft: null });

  await world.call(activities, 'publish', { activityId }, { as: county });
  const { revision, ...read } = after;
  const draft = { ...read, title: '家庭收纳', unitId: tree.hongqiao.id };
  await world.call(activities, 'edit', { activityId, revision, draft }, { as: town });
  const seen = { activityId, revision: revision + 1 };
  await world.call(activities, 'acknowledgeChanges', seen, { as: county });
  expect(await queue()).toBe(0);
  await undo([activityId]);
  expect(await queue()).toBe(1);
  const again = await world.call(activities, 'draft', { activityId }, { as: county });
  expect(again.reviewedDraft).toMatchObject({ title: read.title });
});

it('is too late after ten seconds', async () => {
  const { world, county, activityId, undo, status } = await scene();
  await world.call(activities, 'publish', { activityId }, { as: county });
  world.clock.advance(10_000);
  await expect(undo([activityId])).rejects.toMatchObject({ code: 'TOO_LATE_TO_UNDO' });
  expect(await status()).toBe('published');
});

it('takes nothing away from whoever has signed up, nor what was written since', async () => {
  const { world, tree, town, county, activityId, undo, status } = await scene();
  const resident = await buildPerson(world);
  await world.call(activities, 'publish', { activityId }, { as: county });
  await world.call(activities, 'signUp', { activityId }, { as: resident });
  await expect(undo([activityId])).rejects.toMatchObject({ code: 'ALREADY_USED' });
  expect(await status()).toBe('published');
  const { revision, ...read } = await world.call(activities, 'draft', { activityId }, { as: town });
  const draft = { ...read, title: '家庭收纳', unitId: tree.hongqiao.id };
  await world.call(activities, 'edit', { activityId, revision, draft }, { as: town });
  await expect(undo([activityId])).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
});

it('is for whoever decided, and for nobody else', async () => {
  const { world, town, county, second, activityId, undo, status } = await scene();
  await world.call(activities, 'publish', { activityId }, { as: county });
  for (const other of [second, town, await buildPerson(world)]) {
    await expect(undo([activityId], 'activity', other)).rejects.toMatchObject({
      code: 'TOO_LATE_TO_UNDO',
    });
  }
  expect(await status()).toBe('published');
  await expect(undo([activityId], 'kite')).rejects.toMatchObject({ code: 'TOO_LATE_TO_UNDO' });
  await expect(undo([activityId], 'article')).rejects.toMatchObject({ code: 'TOO_LATE_TO_UNDO' });
});

it('either is undone or is sent, when both come at the same moment', async () => {
  const { world, town, county, activityId, undo, status, messages } = await scene();
  await world.call(activities, 'publish', { activityId }, { as: county });
  world.clock.advance(9_999);
  const undone = undo([activityId]).then(
    () => true,
    () => false,
  );
  world.clock.advance(1);
  const [wasUndone] = await Promise.all([undone, runReviewJobs(world)]);
  expect(await status()).toBe(wasUndone ? 'in-review' : 'published');
  expect(await messages(town)).toHaveLength(wasUndone ? 0 : 1);
});

it('lets one of two reviewers win, and tells the other who decided and how', async () => {
  const { world, county, second, activityId, status } = await scene();
  const reason = '写清楚地点';
  const asRead = { activityId, revision: 1, from: 'in-review' };
  const [publishes, returns] = await Promise.all([
    world.send(activities, 'publish', asRead, { as: county }),
    world.send(activities, 'returnForChanges', { activityId, reason }, { as: second }),
  ]);
  expect([publishes.ok, returns.ok].filter(Boolean)).toHaveLength(1);
  expect(await status()).toBe(publishes.ok ? 'published' : 'draft');
  const decided = publishes.ok
    ? { byName: '林雅琴', outcome: 'published' }
    : { byName: '张丽', outcome: 'returned' };
  expect(publishes.ok ? returns : publishes).toMatchObject({
    error: { code: 'DECIDED_MEANWHILE', data: decided },
  });
});

it('brings back what residents saw before, when a new revision of a text was published by mistake', async () => {
  const { world, tree, county, second, undo } = await scene();
  const old = newsOf(tree.hongqiao, { title: '旧的一稿' });
  const { id: pieceId } = await buildPiece(world, tree.hongqiao, old);
  const before = await world.call(content, 'article', { pieceId });
  const draft = newsOf(tree.hongqiao, { title: '新的一稿', pinned: true });
  const next = await world.call(content, 'edit', { pieceId, revision: 1, draft }, { as: county });
  await world.call(content, 'sendToReview', next, { as: county });
  await world.call(content, 'publish', next, { as: second });
  expect(await world.call(content, 'article', { pieceId })).toMatchObject({ heading: '新的一稿' });
  await undo([pieceId], 'article', second);
  expect(await world.call(content, 'article', { pieceId })).toEqual(before);
  const waiting = await world.call(content, 'piece', { pieceId }, { as: second });
  expect(waiting).toMatchObject({ state: 'in-review', mayPublish: 'yes', isLive: true });
  await world.call(content, 'publish', next, { as: second });
});

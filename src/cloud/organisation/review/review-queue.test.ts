import { activities } from '@cloud/activities';
import { content } from '@cloud/content';
import { people } from '@cloud/people';
import { buildActivity } from '@tests/builders/activities';
import { newsOf } from '@tests/builders/content';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { settleReviews } from '@tests/support/settle-reviews';
import { useWorld } from '@tests/support/test-world';
import type { Role } from '@shared/organisation/roles';
import { organisation } from '../index';

const getWorld = useWorld();

async function scene() {
  const world = getWorld();
  const tree = await buildTree(world, { townsPublish: false });
  const staff = (role: Role, unit: { id: string }, name: string) =>
    buildPerson(world, { name, roles: [{ role, unitId: unit.id }] });
  const town = await staff('organiser', tree.hongqiao, '虹桥组织员');
  const editor = await staff('editor', tree.county, '市编辑');
  const organiser = await staff('organiser', tree.county, '市组织员');
  const admin = await staff('unit-admin', tree.county, '市管理员');
  const { id: activityId } = await buildActivity(world, { unit: tree.hongqiao, status: 'draft' });
  const article = async (unit: { id: string }, by: BuiltPerson) => {
    const made = await world.call(content, 'create', { draft: newsOf(unit) }, { as: by });
    await world.call(content, 'sendToReview', made, { as: by });
    return made.pieceId;
  };
  const queue = (as: BuiltPerson, unit: { id: string } = tree.county, more: object = {}) =>
    world.call(organisation, 'reviewQueue', { unitId: unit.id, ...more }, { as });
  const kinds = async (as: BuiltPerson, unit?: { id: string }) =>
    (await queue(as, unit)).items.map(({ kind, subjects }) => `${kind} ${subjects[0]?.id}`);
  return { world, tree, town, editor, organiser, admin, activityId, article, queue, kinds };
}

it('is one queue over all domains, for each as far as she reviews', async () => {
  const { world, tree, town, editor, organiser, admin, activityId, article, queue, kinds } =
    await scene();
  await world.call(activities, 'sendToReview', { activityId }, { as: town });
  world.clock.advance(1000);
  const pieceId = await article(tree.hongqiao, town);
  expect(await kinds(admin)).toEqual([`activity ${activityId}`, `article ${pieceId}`]);
  expect(await kinds(organiser)).toEqual([`activity ${activityId}`]);
  expect(await kinds(editor)).toEqual([`article ${pieceId}`]);
  const { items, total } = await queue(admin);
  expect(total).toBe(2);
  expect(items[1]).toMatchObject({
    why: 'submitted',
    byName: '虹桥组织员',
    unitName: '虹桥镇',
    subjects: [{ title: newsOf(tree.hongqiao).title, note: '新闻', revision: 1 }],
  });
});

it('goes on page by page, the longest waiting first', async () => {
  const { world, tree, town, admin, article, queue } = await scene();
  const ids: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    ids.push(await article(tree.hongqiao, town));
    world.clock.advance(1000);
  }
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await queue(admin, tree.county, { limit: 2, after });
    expect(page.total).toBe(5);
    seen.push(...page.items.flatMap(({ subjects }) => subjects.map(({ id }) => id)));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(seen).toEqual(ids);
});

it('shows the county its own texts by others, and nobody what she wrote herself', async () => {
  const { tree, editor, admin, article, kinds } = await scene();
  const ofCounty = await article(tree.county, editor);
  expect(await kinds(admin)).toEqual([`article ${ofCounty}`]);
  expect(await kinds(editor)).toEqual([]);
});

it('shows a town nothing of its own or of another town', async () => {
  const { world, tree, town, activityId, article, kinds, queue } = await scene();
  const other = await buildPerson(world, {
    roles: [{ role: 'unit-admin', unitId: tree.liushi.id }],
  });
  const own = await buildPerson(world, {
    roles: [{ role: 'unit-admin', unitId: tree.hongqiao.id }],
  });
  await world.call(activities, 'sendToReview', { activityId }, { as: town });
  await article(tree.hongqiao, town);
  expect(await kinds(own, tree.hongqiao)).toEqual([]);
  expect(await kinds(other, tree.liushi)).toEqual([]);
  for (const unit of [tree.hongqiao, tree.county]) {
    await expect(queue(other, unit)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  }
});

it('notifies those who review texts, and counts their message as read when it is returned or edited', async () => {
  const { world, tree, town, editor, admin, organiser, article } = await scene();
  const pieceId = await article(tree.hongqiao, town);
  await settleReviews(world);
  const inbox = async (as: BuiltPerson) =>
    (await world.call(people, 'listInbox', {}, { as })).items.map(
      ({ kind, read }) => `${kind} ${read}`,
    );
  expect(await inbox(editor)).toEqual(['content-to-review false']);
  expect(await inbox(admin)).toEqual(['content-to-review false']);
  expect(await inbox(organiser)).toEqual([]);
  const draft = newsOf(tree.hongqiao, { title: '再想一想' });
  const next = await world.call(content, 'edit', { pieceId, revision: 1, draft }, { as: town });
  expect(await inbox(admin)).toEqual(['content-to-review true']);

  await world.call(content, 'sendToReview', next, { as: town });
  await settleReviews(world);
  const back = { ...next, reason: '数字请核对' };
  await world.call(content, 'returnForChanges', back, { as: editor });
  await settleReviews(world);
  expect((await inbox(admin)).every((each) => each.endsWith('true'))).toBe(true);
  // Sent again as it is: the reviewer sees why it was returned, and what it was.
  await world.call(content, 'sendToReview', next, { as: town });
  expect(await world.call(content, 'piece', { pieceId }, { as: admin })).toMatchObject({
    lastReturn: { reason: '数字请核对', byName: '市编辑' },
    reviewedDraft: { title: '再想一想' },
  });
});

it('goes when what it is about goes', async () => {
  const { world, town, activityId } = await scene();
  const rows = () =>
    world.db
      .selectFrom('reviews')
      .where('tenant_id', '=', world.tenantId)
      .where('subject_id', '=', activityId)
      .select('state')
      .execute();
  await world.call(activities, 'sendToReview', { activityId }, { as: town });
  const back = { activityId, reason: '不办了' };
  await world.call(activities, 'returnForChanges', back, { as: town });
  expect(await rows()).toEqual([{ state: 'taken-back' }]);
  await world.call(activities, 'deleteDraft', { activityId, revision: 1 }, { as: town });
  expect(await rows()).toEqual([]);
});

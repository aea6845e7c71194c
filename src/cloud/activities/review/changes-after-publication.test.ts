import { buildSeries } from '@tests/builders/activities';
import { draftOf, type RawDraft } from '@tests/builders/drafts';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { settleReviews } from '@tests/support/settle-reviews';
import { useWorld } from '@tests/support/test-world';
import { organisation } from '@cloud/organisation';
import { activities } from '../index';

const getWorld = useWorld();

/** With what is stored as JSON, where the database orders the keys by itself. */
const asked = {
  childAgeMonths: { from: 24, to: 72 },
  questions: [{ id: 'diet', label: '有忌口吗', kind: 'text', needed: false, options: [] }],
} satisfies Partial<RawDraft>;

/** A lecture of a town that the county has looked at and published. */
async function publishedByCounty({ townsPublish = false } = {}) {
  const world = getWorld();
  const tree = await buildTree(world, { townsPublish });
  await buildSeries(world);
  const organiserAt = (unit: { id: string }) =>
    buildPerson(world, { roles: [{ role: 'organiser', unitId: unit.id }] });
  const town = await organiserAt(tree.hongqiao);
  const county = await organiserAt(tree.county);
  const { call, db, tenantId } = world;
  const { activityId } = await call(activities, 'create', draftOf(tree.hongqiao, asked), {
    as: town,
  });
  await call(activities, 'publish', { activityId }, { as: county });
  const draft = (as: BuiltPerson) => call(activities, 'draft', { activityId }, { as });
  /** On what she reads now. */
  const edit = async (changes: Partial<RawDraft>, as = town) => {
    const { revision, groups } = await draft(as);
    const changed = draftOf(tree.hongqiao, { ...asked, groups, ...changes });
    return call(activities, 'edit', { activityId, revision, draft: changed }, { as });
  };
  const acknowledge = (revision: number, as = county) =>
    call(activities, 'acknowledgeChanges', { activityId, revision }, { as });
  const waiting = async (as = county, unit: { id: string } = tree.county) =>
    (await call(organisation, 'reviewQueue', { unitId: unit.id }, { as })).items;
  const counted = async () =>
    (await call(organisation, 'reviewQueue', { unitId: tree.county.id }, { as: county })).total;
  const messages = async () => {
    await settleReviews(world);
    return db
      .selectFrom('inbox_messages')
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', county.id)
      .select('title')
      .execute();
  };
  return {
    world,
    tree,
    organiserAt,
    town,
    county,
    activityId,
    draft,
    edit,
    acknowledge,
    waiting,
    counted,
    messages,
  };
}

it('shows the county what a town changed after publishing, until it has looked', async () => {
  const { world, town, county, activityId, draft, edit, acknowledge, waiting, counted, messages } =
    await publishedByCounty();
  expect(await counted()).toBe(0);
  await edit({ title: '家庭收纳' });
  world.clock.set(new Date(world.clock.now().getTime() + 60_000));
  await edit({ title: '家庭收纳', summary: '带上你的难题' });

  // Residents see it already.
  expect(await world.call(activities, 'detail', { activityId })).toMatchObject({
    title: '家庭收纳',
  });
  expect(await waiting()).toMatchObject([
    { why: 'changed', byName: null, subjects: [{ id: activityId }] },
  ]);
  expect(await counted()).toBe(1);
  // Both changes beside what was looked at, and one message for both.
  expect((await draft(county)).reviewedDraft).toMatchObject({
    title: '孩子发脾气，怎么应对',
    summary: '三岁前后，孩子的脾气从哪里来。',
  });
  expect(await messages()).toEqual([{ title: '有活动发布后改过' }]);

  await expect(acknowledge(3, town)).rejects.toMatchObject({ code: 'NEEDS_REVIEW' });
  await expect(acknowledge(2)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  await acknowledge(3);
  expect(await waiting()).toEqual([]);
  expect(await counted()).toBe(0);
  expect((await draft(county)).reviewedDraft).toBeNull();
  await expect(acknowledge(3)).rejects.toMatchObject({ code: 'NOTHING_NEW' });

  // The next change is compared with what was looked at last.
  await edit({ title: '再改一次', summary: '带上你的难题' });
  expect((await draft(county)).reviewedDraft).toMatchObject({ title: '家庭收纳' });
});

it('needs no look at what is changed back, whoever does it, or at what the county changes', async () => {
  const { county, edit, waiting } = await publishedByCounty();
  await edit({ title: '家庭收纳' });
  await edit({});
  expect(await waiting()).toEqual([]);
  await edit({ title: '县里改的' }, county);
  expect(await waiting()).toEqual([]);
  await edit({ title: '镇里改的' });
  expect(await waiting()).toHaveLength(1);
  await edit({ title: '县里改的', summary: '县里也改' }, county);
  expect(await waiting()).toHaveLength(1);
  await edit({ title: '县里改的' }, county);
  expect(await waiting()).toEqual([]);
});

it('is not taken out of sight by calling it off, or by its end', async () => {
  const { world, town, county, activityId, edit, acknowledge, waiting, counted } =
    await publishedByCounty();
  await edit({ title: '家庭收纳' });
  await world.call(activities, 'callOff', { activityId, reason: '不办了' }, { as: town });
  world.clock.set(new Date('2026-11-29T08:00:00.000Z'));
  expect(await waiting()).toMatchObject([{ why: 'changed', subjects: [{ id: activityId }] }]);
  expect(await counted()).toBe(1);
  await acknowledge(3, county);
  expect(await waiting()).toEqual([]);
});

it('notifies the county once a day, however often it is changed', async () => {
  const { world, edit, messages } = await publishedByCounty();
  for (const title of ['一', '二']) {
    await edit({ title });
    await settleReviews(world);
    await edit({});
  }
  expect(await messages()).toHaveLength(1);
});

it('notifies nobody of what is changed back at once', async () => {
  const { edit, messages } = await publishedByCounty();
  await edit({ title: '手滑了' });
  await edit({});
  expect(await messages()).toEqual([]);
});

it('does not change what is being published at the same moment', async () => {
  const { world, tree, town, county } = await publishedByCounty();
  const { activityId } = await world.call(activities, 'create', draftOf(tree.hongqiao), {
    as: town,
  });
  await world.call(activities, 'sendToReview', { activityId }, { as: town });
  const draft = draftOf(tree.hongqiao, { title: '没有人看过的' });
  const [edited, published] = await Promise.allSettled([
    world.call(activities, 'edit', { activityId, revision: 1, draft }, { as: town }),
    world.call(activities, 'publish', { activityId, revision: 1 }, { as: county }),
  ]);
  const shown = await world.call(activities, 'draft', { activityId }, { as: county });
  // Whichever came first: what is out was looked at, or waits to be.
  const wasSeen = shown.title === '孩子发脾气，怎么应对';
  expect(shown.status === 'in-review' || wasSeen || shown.reviewedDraft !== null).toBe(true);
  expect([edited.status, published.status]).toContain('fulfilled');
});

it('asks nothing of a town that publishes by itself, nor of a draft', async () => {
  const { edit, waiting, messages } = await publishedByCounty({ townsPublish: true });
  await edit({ title: '家庭收纳' });
  expect(await waiting()).toEqual([]);
  expect(await messages()).toEqual([]);
});

it('is nothing that another town sees or says', async () => {
  const { tree, organiserAt, edit, acknowledge, waiting } = await publishedByCounty();
  await edit({ title: '家庭收纳' });
  const other = await organiserAt(tree.liushi);
  await expect(acknowledge(2, other)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await waiting(other, tree.liushi)).toEqual([]);
});

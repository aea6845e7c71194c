import { organisation } from '@cloud/organisation';
import { buildSeries } from '@tests/builders/activities';
import { draftOf } from '@tests/builders/drafts';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { settleReviews } from '@tests/support/settle-reviews';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../index';

const getWorld = useWorld();

/** A town's lecture and eleven weekly copies of it, all drafts. */
async function aYearOfDrafts() {
  const world = getWorld();
  const tree = await buildTree(world, { townsPublish: false });
  await buildSeries(world);
  const at = async (unit: { id: string }) => ({
    as: await buildPerson(world, { roles: [{ role: 'organiser', unitId: unit.id }] }),
  });
  const town = await at(tree.hongqiao);
  const [county, second] = [await at(tree.county), await at(tree.county)];
  const first = await world.call(activities, 'create', draftOf(tree.hongqiao), town);
  const rule = { every: 'week' } as const;
  await world.call(
    activities,
    'repeat',
    { ...first, rule, until: '2027-02-13', skipHolidays: false },
    town,
  );
  const { items } = await world.call(activities, 'seriesDrafts', first, town);
  const all = [{ ...first, revision: 1 }, ...items].map(({ activityId, revision }) => ({
    activityId,
    revision,
  }));
  const inbox = async (of: { as: { id: string } }) =>
    world.db
      .selectFrom('inbox_messages')
      .where('tenant_id', '=', world.tenantId)
      .where('person_id', '=', of.as.id)
      .orderBy('created_at')
      .select(['title', 'body', 'read_at'])
      .execute();
  const queue = () => world.call(organisation, 'reviewQueue', { unitId: tree.county.id }, county);
  const published = async () => (await world.call(activities, 'list', { limit: 50 })).items.length;
  return { world, tree, town, county, second, first, items, all, inbox, queue, published };
}

it('submits, reviews and publishes the drafts of a series as one, with one message each way', async () => {
  const { world, town, county, second, items, all, inbox, queue, published } =
    await aYearOfDrafts();
  expect(items).toHaveLength(11);
  expect(items.every(({ isCopy }) => isCopy)).toBe(true);
  await world.call(activities, 'sendSeriesToReview', { items: all }, town);
  await settleReviews(world);
  for (const reviewer of [county, second]) {
    expect(await inbox(reviewer)).toMatchObject([
      {
        title: '有活动等你审核',
        body: '虹桥镇送审“孩子发脾气，怎么应对”等 12 场活动。请到工作台看一看，发布或者退回。',
        read_at: null,
      },
    ]);
  }
  const waiting = await queue();
  expect(waiting.total).toBe(12);
  expect(waiting.items).toHaveLength(1);
  // In the order of their days.
  expect(waiting.items[0]?.subjects.map(({ id }) => id)).toEqual(
    all.map(({ activityId }) => activityId),
  );

  expect(await world.call(activities, 'publishSeries', { items: all }, county)).toEqual({
    published: 12,
  });
  expect(await published()).toBe(12);
  await settleReviews(world);
  expect(await inbox(town)).toMatchObject([
    { body: '“孩子发脾气，怎么应对”等 12 场活动通过审核，居民现在能看到、能报名了。' },
  ]);
  // What asks for work that is done counts as read, for everybody who was asked.
  expect((await inbox(second)).every(({ read_at: readAt }) => readAt !== null)).toBe(true);
  expect(await queue()).toMatchObject({ items: [], total: 0 });
});

it('leaves the others waiting when a part is returned, and their message unread', async () => {
  const { world, town, county, all, inbox, queue } = await aYearOfDrafts();
  await world.call(activities, 'sendSeriesToReview', { items: all }, town);
  await settleReviews(world);
  const part = { items: all.slice(10), reason: '这两天是假期' };
  await world.call(activities, 'returnSeries', part, county);
  await settleReviews(world);
  expect((await queue()).items[0]?.subjects).toHaveLength(10);
  expect(await inbox(county)).toMatchObject([{ read_at: null }]);
  expect(await inbox(town)).toMatchObject([
    { title: '活动退回来了', body: expect.stringContaining('等 2 场活动要改一改') },
  ]);
  await world.call(activities, 'publishSeries', { items: all.slice(0, 10) }, county);
  await settleReviews(world);
  expect((await inbox(county))[0]?.read_at).not.toBeNull();
});

it('publishes all or none: not when one of them was edited or is too late', async () => {
  const { world, tree, town, county, all, published } = await aYearOfDrafts();
  await world.call(activities, 'sendSeriesToReview', { items: all }, town);
  const [first, second] = all;
  const draft = draftOf(tree.hongqiao, { title: '换了题目' });
  await world.call(
    activities,
    'edit',
    { activityId: first?.activityId ?? '', revision: 1, draft },
    town,
  );
  await expect(
    world.call(activities, 'publishSeries', { items: all }, county),
  ).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  world.clock.set(new Date('2026-12-04T23:00:00.000Z'));
  const others = { items: all.slice(1) };
  await world.db
    .updateTable('activities')
    .set({ sign_up_closes_at: world.clock.now() })
    .where('id', '=', second?.activityId ?? '')
    .execute();
  await expect(world.call(activities, 'publishSeries', others, county)).rejects.toMatchObject({
    code: 'TOO_LATE',
    data: { activityId: second?.activityId },
  });
  expect(await published()).toBe(0);
});

it('takes only what is of one series and host, and of units that she organises for', async () => {
  const { world, tree, town, county, first } = await aYearOfDrafts();
  const item = ({ activityId }: { activityId: string }) => ({ activityId, revision: 1 });
  const village = await world.call(activities, 'create', draftOf(tree.dongjie), town);
  await expect(
    world.call(activities, 'sendSeriesToReview', { items: [item(first), item(village)] }, town),
  ).rejects.toMatchObject({ code: 'NOT_ONE_SERIES' });
  const foreign = await world.call(activities, 'create', draftOf(tree.liushi), county);
  for (const operation of ['sendSeriesToReview', 'publishSeries'] as const) {
    const input = { items: [item(first), item(foreign)] };
    await expect(world.call(activities, operation, input, town)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  }
  await expect(
    world.call(activities, 'publishSeries', { items: [item(first), item(first)] }, county),
  ).rejects.toMatchObject({ code: 'BAD_INPUT' });
  await expect(
    world.call(activities, 'publishSeries', { items: [item(first)] }, town),
  ).rejects.toMatchObject({ code: 'NEEDS_REVIEW' });
});

it('says what in each differs from the first but its day, and what it clashes with', async () => {
  const { world, tree, town, county, all } = await aYearOfDrafts();
  const [, second, third] = all;
  const ofSecond = { activityId: second?.activityId ?? '' };
  const { revision, ...read } = await world.call(activities, 'draft', ofSecond, town);
  const draft = { ...read, mostInParty: 2 };
  await world.call(activities, 'edit', { ...ofSecond, revision, draft }, town);
  const ofThird = { activityId: third?.activityId ?? '' };
  const { sessions } = await world.call(activities, 'draft', ofThird, town);
  const taken = draftOf(tree.liushi, {
    title: '柳市的讲座',
    sessions: sessions.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    signUpClosesAt: sessions[0]?.startsAt,
    cancelUntil: sessions[0]?.startsAt,
  });
  const made = await world.call(activities, 'create', taken, county);
  await world.call(activities, 'publish', made, county);
  const { items } = await world.call(activities, 'compareSeries', { items: all }, county);
  expect(items.map(({ differences }) => differences.length)).toEqual(
    all.map((_, index) => (index === 1 ? 1 : 0)),
  );
  expect(items[1]).toMatchObject({
    revision: 2,
    differences: [{ label: '一次最多报', before: '6 人', after: '2 人' }],
  });
  expect(items.map(({ clashes }) => clashes.length)).toEqual(
    all.map((_, index) => (index === 2 ? 1 : 0)),
  );
  expect(items[2]?.clashes).toMatchObject([{ kinds: ['venue'], title: '柳市的讲座' }]);
});

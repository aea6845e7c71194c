import { buildActivity, buildSeries } from '@tests/builders/activities';
import { draftOf } from '@tests/builders/drafts';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../../index';

const getWorld = useWorld();
const day = 86_400_000;

it('lists a unit and below, drafts too: what is next first, the past behind it, page by page', async () => {
  const world = getWorld();
  const tree = await buildTree(world);
  const organiser = await buildPerson(world, {
    roles: [{ role: 'organiser', unitId: tree.hongqiao.id }],
  });
  const start = world.clock.now().getTime();
  const ids: string[] = [];
  const statuses = ['draft', 'published', 'cancelled', 'published', 'draft'] as const;
  // From two days ago until two days from now; this morning's is still today's.
  for (const [index, status] of statuses.entries()) {
    const unit = index % 2 ? tree.hongqiao : tree.dongjie;
    const startsAt = new Date(start + (index - 2) * day - 3_600_000);
    ids.push((await buildActivity(world, { unit, status, startsAt })).id);
  }
  const [twoDaysAgo = '', yesterday = '', ...coming] = ids;
  await buildActivity(world, { unit: tree.liushi });

  const seen: string[] = [];
  let after: string | undefined;
  do {
    const input = { unitId: tree.hongqiao.id, after, limit: 2 };
    const page = await world.call(activities, 'managed', input, { as: organiser });
    seen.push(...page.items.map((item) => item.id));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(seen).toEqual([...coming, yesterday, twoDaysAgo]);

  const drafts = await world.call(
    activities,
    'managed',
    { unitId: tree.hongqiao.id, statuses: ['draft'] },
    { as: organiser },
  );
  expect(drafts.items.map(({ status }) => status)).toEqual(['draft', 'draft']);
  await expect(
    world.call(activities, 'managed', { unitId: tree.county.id }, { as: organiser }),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

it('is narrowed by status, series, days and words, each with what is taken', async () => {
  const world = getWorld();
  const tree = await buildTree(world);
  const organiser = await buildPerson(world, {
    roles: [{ role: 'organiser', unitId: tree.hongqiao.id }],
  });
  const resident = await buildPerson(world);
  const unit = tree.dongjie;
  const start = world.clock.now().getTime();
  const at = (days: number) => new Date(start + days * day);
  const lecture = await buildActivity(world, { unit, startsAt: at(5), title: '家庭收纳' });
  const reading = await buildActivity(world, { unit, startsAt: at(10), seriesId: 'reading' });
  const past = await buildActivity(world, { unit, startsAt: at(-20), title: '去年的收纳' });
  const draft = await buildActivity(world, { unit, startsAt: at(6), status: 'draft' });
  await buildActivity(world, { unit: tree.changhong, title: '家庭收纳' });
  await world.call(activities, 'signUp', { activityId: lecture.id }, { as: resident });

  const found = async (filters: object) => {
    const input = { unitId: tree.hongqiao.id, ...filters };
    const page = await world.call(activities, 'managed', input, { as: organiser });
    return page.items.map((item) => item.id);
  };
  expect(await found({})).toEqual([lecture.id, draft.id, reading.id, past.id]);
  expect(await found({ statuses: ['draft', 'cancelled'] })).toEqual([draft.id]);
  expect(await found({ seriesId: 'reading' })).toEqual([reading.id]);
  expect(await found({ from: '2026-11-28', until: '2026-11-29' })).toEqual([lecture.id, draft.id]);
  expect(await found({ words: '收纳' })).toEqual([lecture.id, past.id]);
  expect(await found({ words: '收纳', from: '2026-11-23' })).toEqual([lecture.id]);

  const month = await world.call(
    activities,
    'managedMonth',
    { unitId: tree.hongqiao.id, month: '2026-11' },
    { as: organiser },
  );
  expect(month).toMatchObject({
    more: false,
    items: [
      { id: past.id, taken: 0 },
      { id: lecture.id, taken: 1, places: 40, waiting: 0, revision: 1 },
      { id: draft.id, status: 'draft' },
    ],
  });
});

it('has every session of a course in the calendar and among the days of the list', async () => {
  const world = getWorld();
  const tree = await buildTree(world);
  await buildSeries(world);
  const as = {
    as: await buildPerson(world, { roles: [{ role: 'organiser', unitId: tree.hongqiao.id }] }),
  };
  const days = ['2026-11-28', '2026-12-05', '2026-12-12'];
  const sessions = days.map((date) => ({
    topic: `讲 ${date}`,
    startsAt: `${date}T06:00:00.000Z`,
    endsAt: `${date}T07:30:00.000Z`,
  }));
  const { activityId } = await world.call(
    activities,
    'create',
    draftOf(tree.hongqiao, { sessions }),
    as,
  );
  const ofUnit = { unitId: tree.hongqiao.id };
  const month = (input: { month: string; from?: string; until?: string }) =>
    world.call(activities, 'managedMonth', { ...ofUnit, ...input }, as);
  expect((await month({ month: '2026-12' })).items).toMatchObject([
    {
      id: activityId,
      startsAt: '2026-11-28T06:00:00.000Z',
      sessionCount: 3,
      sessions: [
        { number: 2, topic: '讲 2026-12-05', startsAt: '2026-12-05T06:00:00.000Z' },
        { number: 3, topic: '讲 2026-12-12' },
      ],
    },
  ]);
  expect((await month({ month: '2026-11' })).items).toMatchObject([{ sessions: [{ number: 1 }] }]);
  const fromTenth = await month({ month: '2026-12', from: '2026-12-10' });
  expect(fromTenth.items).toMatchObject([{ sessions: [{ number: 3 }] }]);
  expect((await month({ month: '2027-01' })).items).toEqual([]);

  const onDays = async (from: string, until: string) =>
    (await world.call(activities, 'managed', { ...ofUnit, from, until }, as)).items.length;
  expect(await onDays('2026-12-05', '2026-12-05')).toBe(1);
  expect(await onDays('2026-12-06', '2026-12-11')).toBe(0);
});

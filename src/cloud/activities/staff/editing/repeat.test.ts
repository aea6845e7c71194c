import { buildSeries } from '@tests/builders/activities';
import { draftOf, type RawDraft } from '@tests/builders/drafts';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../../index';

const getWorld = useWorld();

async function planned(changes: Partial<RawDraft> = {}) {
  const world = getWorld();
  const tree = await buildTree(world);
  await buildSeries(world);
  const organiser = await buildPerson(world, {
    roles: [{ role: 'organiser', unitId: tree.hongqiao.id }],
  });
  const as = { as: organiser };
  const draft = draftOf(tree.hongqiao, changes);
  const { activityId } = await world.call(activities, 'create', draft, as);
  const read = (id: string) => world.call(activities, 'draft', { activityId: id }, as);
  return { world, tree, as, activityId, read };
}

it('copies an activity as a draft so many days later, with everything but its people', async () => {
  const { world, as, activityId, read } = await planned({
    groups: [
      { name: '小班', places: 3 },
      { name: '大班', places: 4 },
    ],
    questions: [{ id: 'diet', label: '有忌口吗', kind: 'text', needed: true, options: [] }],
  });
  await world.call(activities, 'publish', { activityId }, as);
  const copy = await world.call(activities, 'duplicate', { activityId, laterDays: 7 }, as);
  const [before, after] = [await read(activityId), await read(copy.activityId)];
  expect(after).toMatchObject({
    status: 'draft',
    revision: 1,
    title: before.title,
    questions: before.questions,
    sessions: [{ startsAt: '2026-12-05T06:00:00.000Z', endsAt: '2026-12-05T07:30:00.000Z' }],
    signUpOpensAt: '2026-11-30T00:00:00.000Z',
    signUpClosesAt: '2026-12-05T04:00:00.000Z',
    cancelUntil: '2026-12-04T10:00:00.000Z',
  });
  expect(after.groups.map(({ name, places }) => ({ name, places }))).toEqual([
    { name: '小班', places: 3 },
    { name: '大班', places: 4 },
  ]);
  expect(after.groups[0]?.id).not.toBe(before.groups[0]?.id);
});

it('repeats every week until a day, each copy with its own times and code', async () => {
  const { world, as, activityId, read } = await planned();
  const { activityIds, dates } = await world.call(
    activities,
    'repeat',
    { activityId, rule: { every: 'week' }, until: '2026-12-19', skipHolidays: false },
    as,
  );
  expect(dates).toEqual(['2026-12-05', '2026-12-12', '2026-12-19']);
  const starts = [];
  for (const id of activityIds) starts.push((await read(id)).sessions[0]?.startsAt);
  expect(starts).toEqual(dates.map((date) => `${date}T06:00:00.000Z`));
  const copies = await world.db
    .selectFrom('activities')
    .where('tenant_id', '=', world.tenantId)
    .where('copied_from', '=', activityId)
    .select(['code', 'status'])
    .execute();
  expect(new Set(copies.map(({ code }) => code)).size).toBe(3);
  expect(copies.every(({ status }) => status === 'draft')).toBe(true);
});

it('leaves public holidays out when asked to: a volunteer day on the 1st', async () => {
  const { world, as, activityId } = await planned();
  const repeat = (skipHolidays: boolean) =>
    world.call(
      activities,
      'repeat',
      { activityId, rule: { every: 'month', day: 1 }, until: '2027-02-28', skipHolidays },
      as,
    );
  expect((await repeat(false)).dates).toEqual(['2026-12-01', '2027-01-01', '2027-02-01']);
  expect((await repeat(true)).dates).toEqual(['2026-12-01', '2027-02-01']);
});

it('says when there is no such day, and plans no further than a year', async () => {
  const { world, as, activityId } = await planned();
  const repeat = (until: string) =>
    world.call(
      activities,
      'repeat',
      { activityId, rule: { every: 'week' }, until, skipHolidays: false },
      as,
    );
  await expect(repeat('2026-12-04')).rejects.toMatchObject({ code: 'NO_DAYS' });
  await expect(repeat('2026-01-01')).rejects.toMatchObject({ code: 'NO_DAYS' });
  await expect(repeat('2028-01-01')).rejects.toMatchObject({ code: 'TOO_FAR' });
  expect((await repeat('2027-11-27')).activityIds).toHaveLength(52);
});

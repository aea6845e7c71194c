import { sql } from 'kysely';
import type { ActivityKind } from '@shared/activities/activity-kinds';
import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld, type World } from '@tests/support/test-world';
import { activities } from '../index';

const getWorld = useWorld();
const inDays = (days: number) => new Date(getWorld().clock.now().getTime() + days * 86_400_000);

it('shows what is published and has not begun, by start, page after page without gaps', async () => {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  for (const day of [3, 1, 5, 2, 4]) {
    await buildActivity(world, { unit: hongqiao, title: `第${day}天`, startsAt: inDays(day) });
  }
  // Two at the same minute: the id decides, and neither is lost between pages.
  await buildActivity(world, { unit: hongqiao, title: '同时', startsAt: inDays(3) });
  await buildActivity(world, { unit: hongqiao, title: '过去', startsAt: inDays(-1) });
  await buildActivity(world, { unit: hongqiao, title: '草稿', status: 'draft' });
  await buildActivity(world, { unit: hongqiao, title: '取消', status: 'cancelled' });

  const titles: string[] = [];
  let after: string | undefined;
  do {
    const page = await world.call(activities, 'list', { limit: 2, after });
    titles.push(...page.items.map((item) => item.title));
    after = page.next ?? undefined;
  } while (after);

  expect(titles).toHaveLength(6);
  expect(titles.filter((title) => title !== '同时')).toEqual(
    [1, 2, 3, 4, 5].map((n) => `第${n}天`),
  );
});

it('keeps to a unit and all below it', async () => {
  const world = getWorld();
  const tree = await buildTree(world);
  for (const unit of [tree.county, tree.hongqiao, tree.dongjie, tree.liushi]) {
    await buildActivity(world, { unit, title: unit.name });
  }
  const page = await world.call(activities, 'list', { unitId: tree.hongqiao.id });
  const names = page.items.map((item) => item.title).sort();
  expect(names).toEqual([tree.hongqiao.name, tree.dongjie.name].sort());
});

it('marks her own bookings', async () => {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  const { id } = await buildActivity(world, { unit: hongqiao });
  const mother = await buildPerson(world);
  await world.call(activities, 'signUp', { activityId: id }, { as: mother });
  const own = await world.call(activities, 'list', {}, { as: mother });
  const other = await world.call(activities, 'list', {});
  expect([own.items[0]?.state, other.items[0]?.state]).toEqual(['booked', 'open']);
});

it('refuses a page mark that it did not make', async () => {
  await expect(getWorld().call(activities, 'list', { after: 'AAAA' })).rejects.toMatchObject({
    code: 'BAD_INPUT',
  });
});

it('narrows by kind, series, facilities, days and words', async () => {
  const world = getWorld();
  const { hongqiao, liushi } = await buildTree(world);
  await buildActivity(world, {
    unit: hongqiao,
    title: '亲子读书',
    kind: 'reading',
    startsAt: inDays(1),
  });
  await buildActivity(world, {
    unit: liushi,
    title: '月嫂培训',
    seriesId: 'training',
    facilities: ['nursing-room'],
    startsAt: inDays(40),
  });
  expect(await titlesOf({ kind: 'reading' })).toEqual(['亲子读书']);
  expect(await titlesOf({ seriesId: 'training' })).toEqual(['月嫂培训']);
  expect(await titlesOf({ babyFriendly: true })).toEqual(['月嫂培训']);
  expect(await titlesOf({ from: '2026-11-24', until: '2026-11-24' })).toEqual(['亲子读书']);
  expect(await titlesOf({ from: '2026-11-25' })).toEqual(['月嫂培训']);
  expect(await titlesOf({ until: '2026-11-23' })).toEqual([]);
  expect(await titlesOf({ words: '读书' })).toEqual(['亲子读书']);
  expect(await titlesOf({ words: '虹桥' })).toEqual(['亲子读书']);
  expect(await titlesOf({ words: '月嫂', until: '2026-12-01' })).toEqual([]);
  expect(await titlesOf({ words: '月嫂' })).toEqual(['月嫂培训']);
  expect(await titlesOf({ words: '？！' })).toHaveLength(2);
});

it('shows what is elsewhere than in a unit, so that "near me" is followed by the rest', async () => {
  const world = getWorld();
  const { hongqiao, dongjie, liushi } = await buildTree(world);
  for (const unit of [hongqiao, dongjie, liushi]) {
    await buildActivity(world, { unit, title: unit.name });
  }
  expect(await titlesOf({ outsideUnitId: hongqiao.id })).toEqual([liushi.name]);
  expect(await titlesOf({ unitId: hongqiao.id, outsideUnitId: dongjie.id })).toEqual([
    hongqiao.name,
  ]);
  await expect(titlesOf({ unitId: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('shows only what can be booked when asked so', async () => {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  const full = await buildActivity(world, { unit: hongqiao, title: '满了', places: 1 });
  await buildActivity(world, { unit: hongqiao, title: '还没开始', signUpOpensAt: inDays(1) });
  await buildActivity(world, { unit: hongqiao, title: '截止了', signUpClosesAt: inDays(-0.5) });
  await buildActivity(world, { unit: hongqiao, title: '能报' });
  const mother = await buildPerson(world);
  await world.call(activities, 'signUp', { activityId: full.id }, { as: mother });
  expect(await titlesOf({ openOnly: true })).toEqual(['能报']);
});

it('counts what begins on each day, and what comes of a series', async () => {
  const world = getWorld();
  const { hongqiao, liushi } = await buildTree(world);
  await buildActivity(world, { unit: hongqiao, startsAt: inDays(-1) });
  await buildActivity(world, { unit: hongqiao, startsAt: inDays(1) });
  await buildActivity(world, { unit: liushi, startsAt: inDays(1) });
  await buildActivity(world, { unit: liushi, startsAt: inDays(20) });
  const count = (input: { month: string; unitId?: string }) =>
    world.call(activities, 'calendar', input);
  expect(await count({ month: '2026-11' })).toEqual({
    days: [{ date: '2026-11-24', activities: 2 }],
  });
  expect(await count({ month: '2026-12', unitId: liushi.id })).toEqual({
    days: [{ date: '2026-12-13', activities: 1 }],
  });
  expect(await count({ month: '2026-10' })).toEqual({ days: [] });
  const { series } = await world.call(activities, 'series', {});
  expect(series).toEqual([expect.objectContaining({ id: 'mother-school', coming: 3 })]);
});

it("finds the activity of a poster's code, drafts never", async () => {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  const { id, code } = await buildActivity(world, { unit: hongqiao });
  const draft = await buildActivity(world, { unit: hongqiao, status: 'draft' });
  expect(await world.call(activities, 'byCode', { code })).toEqual({ activityId: id });
  await expect(world.call(activities, 'byCode', { code: draft.code })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

it('finds a rare word behind many others, page after page', async () => {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  const first = await buildActivity(world, {
    unit: hongqiao,
    title: '亲子读书',
    startsAt: inDays(1),
  });
  await copies(world, first.id, 450);
  for (const day of [40, 41, 42]) {
    await buildActivity(world, { unit: hongqiao, title: '月嫂培训', startsAt: inDays(day) });
  }
  const page = await world.call(activities, 'list', { words: '月嫂', limit: 2 });
  expect(page.items.map((item) => item.title)).toEqual(['月嫂培训', '月嫂培训']);
  const rest = await world.call(activities, 'list', { words: '月嫂', after: page.next ?? '' });
  expect([rest.items.length, rest.next]).toEqual([1, null]);
  expect(await titlesOf({ words: '读书' })).toHaveLength(20);
  expect(await titlesOf({ words: '月嫂', kind: 'fair' })).toEqual([]);
  expect(await titlesOf({ words: '离婚' })).toEqual([]);
});

/** So many more of the same, an hour apart. */
async function copies({ db, tenantId }: World, id: string, count: number) {
  await sql`
    insert into activities (tenant_id, id, code, series_id, kind, status, title, summary, audience,
      unit_id, unit_path, venue_name, search, sign_up_opens_at, sign_up_closes_at, cancel_until,
      starts_at, ends_at, created_at, updated_at)
    select tenant_id, gen_random_uuid(), lpad(to_hex(n), 8, '0'), series_id, kind, status, title,
      summary, audience, unit_id, unit_path, venue_name, search, sign_up_opens_at,
      sign_up_closes_at, cancel_until, starts_at + n * interval '1 hour',
      ends_at + n * interval '1 hour', created_at, updated_at
    from activities, generate_series(1, ${count}::int) as n
    where tenant_id = ${tenantId} and id = ${id}::uuid`.execute(db);
}

async function titlesOf(input: {
  unitId?: string;
  outsideUnitId?: string;
  seriesId?: string;
  kind?: ActivityKind;
  from?: string;
  until?: string;
  openOnly?: boolean;
  babyFriendly?: boolean;
  words?: string;
}) {
  const page = await getWorld().call(activities, 'list', input);
  return page.items.map((item) => item.title);
}

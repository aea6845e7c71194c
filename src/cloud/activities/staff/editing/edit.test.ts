import { sql } from 'kysely';
import { buildSeries } from '@tests/builders/activities';
import { draftOf, type RawDraft } from '@tests/builders/drafts';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import { activities } from '../../index';
import { heldPlaces } from '../../booking/booking-queries';
import { noticeJobs } from '../../notify-everyone';

const getWorld = useWorld();

async function published(changes: Partial<RawDraft> = {}) {
  const world = getWorld();
  const tree = await buildTree(world);
  await buildSeries(world);
  const organiser = await buildPerson(world, {
    roles: [{ role: 'organiser', unitId: tree.hongqiao.id }],
  });
  const as = { as: organiser };
  const draft = draftOf(tree.hongqiao, changes);
  const { activityId } = await world.call(activities, 'create', draft, as);
  await world.call(activities, 'publish', { activityId }, as);
  const read = () => world.call(activities, 'draft', { activityId }, as);
  const edit = async (to: Partial<RawDraft>, note?: string) => {
    const { activityId: _, revision, status: __, ...now } = await read();
    const input = { activityId, revision, draft: { ...now, ...to }, note };
    return world.call(activities, 'edit', input, as);
  };
  const signUp = (person: BuiltPerson, more: object = {}) =>
    world.call(activities, 'signUp', { activityId, ...more }, { as: person });
  return { world, tree, organiser, as, activityId, read, edit, signUp };
}

async function inboxOf(person: BuiltPerson) {
  await runDueJobs(getWorld().runtime, noticeJobs);
  const rows = await getWorld()
    .db.selectFrom('inbox_messages')
    .where('tenant_id', '=', getWorld().tenantId)
    .where('person_id', '=', person.id)
    .where('kind', 'in', ['activity-changed', 'activity-called-off'])
    .orderBy('created_at')
    .select(['title', 'body'])
    .execute();
  return rows;
}

it('gives the draft back as it was written, and raises the revision with every edit', async () => {
  const { edit, read } = await published({
    onlineRoom: '会议号 1',
    childAgeMonths: { from: 24, to: 72 },
    allowedRoles: ['volunteer'],
    questions: [{ id: 'diet', label: '有忌口吗', kind: 'text', needed: true, options: [] }],
  });
  const before = await read();
  expect(before).toMatchObject({
    revision: 1,
    status: 'published',
    onlineRoom: '会议号 1',
    childAgeMonths: { from: 24, to: 72 },
    allowedRoles: ['volunteer'],
    questions: [{ id: 'diet' }],
    groups: [{ name: '', places: 40 }],
  });
  expect(await edit({ title: '新的题目' })).toMatchObject({ revision: 2, notified: 0 });
  expect(await read()).toEqual({
    ...before,
    revision: 2,
    title: '新的题目',
    editedBy: expect.any(String),
  });
});

it('overwrites nobody: an edit of what was read before another edit is refused', async () => {
  const { world, tree, as, activityId, edit } = await published();
  await edit({ venueName: '文化礼堂' });
  const draft = draftOf(tree.hongqiao);
  const stale = world.call(activities, 'edit', { activityId, revision: 1, draft }, as);
  await expect(stale).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
});

it('tells everybody who comes or waits what changed for them, once', async () => {
  const { world, edit, signUp } = await published({ groups: [{ name: '', places: 1 }] });
  const [mother, neighbour] = [await buildPerson(world), await buildPerson(world)];
  await signUp(mother);
  await signUp(neighbour, { waitlist: true });

  const moved = await edit(
    {
      sessions: [{ startsAt: '2026-11-29T06:00:00.000Z', endsAt: '2026-11-29T07:30:00.000Z' }],
      venueName: '文化礼堂',
    },
    '原来的教室漏水了。',
  );
  expect(moved.notified).toBe(2);
  for (const person of [mother, neighbour]) {
    expect(await inboxOf(person)).toEqual([
      {
        title: '活动有变动',
        body:
          '“孩子发脾气，怎么应对”有变动：' +
          '时间改到 11 月 29 日 周日 14:00（原来是 11 月 28 日 周六 14:00）；' +
          '地点改到 文化礼堂。原来的教室漏水了。',
      },
    ]);
  }
  // Nothing that they need to know.
  expect(await edit({ summary: '多写一点。' })).toMatchObject({ notified: 0 });
  expect(await inboxOf(mother)).toHaveLength(1);
});

it('does not make a group smaller than what is taken in it', async () => {
  const { world, edit, read, signUp } = await published();
  await signUp(await buildPerson(world), {
    party: [{ kind: 'self' }, { kind: 'small-child', ageYears: 2 }],
  });
  const group = (await read()).groups[0];
  await expect(edit({ groups: [{ ...group, name: '', places: 1 }] })).rejects.toMatchObject({
    code: 'PLACES_TAKEN',
    data: { taken: 2 },
  });
  await expect(edit({ groups: [{ name: '新的', places: 9 }] })).rejects.toMatchObject({
    code: 'PLACES_TAKEN',
  });
  expect(await edit({ groups: [{ ...group, name: '', places: 2 }] })).toMatchObject({
    revision: 2,
  });
});

it('adds groups, and takes out those that nobody is in, keeping what was given back', async () => {
  const { world, as, activityId, edit, read, signUp } = await published();
  const mother = await buildPerson(world);
  const booking = await signUp(mother);
  await world.call(activities, 'cancel', { bookingId: booking.id }, { as: mother });
  await edit({
    groups: [
      { name: '小班', places: 3 },
      { name: '大班', places: 4 },
    ],
  });
  const { groups } = await world.call(activities, 'detail', { activityId }, as);
  expect(groups).toMatchObject([
    { name: '小班', places: 3, placesLeft: 3 },
    { name: '大班', places: 4, placesLeft: 4 },
  ]);
  const big = (await read()).groups[1];
  expect(await signUp(mother, { groupId: big?.id })).toMatchObject({ status: 'confirmed' });
});

it('offers places that were added to those who wait', async () => {
  const { world, activityId, edit, read, signUp } = await published({
    groups: [{ name: '', places: 1 }],
  });
  await signUp(await buildPerson(world));
  const neighbour = await buildPerson(world);
  const { id } = await signUp(neighbour, { waitlist: true });
  const group = (await read()).groups[0];
  await edit({ groups: [{ ...group, name: '', places: 2 }] });
  const view = await world.call(activities, 'ticket', { bookingId: id }, { as: neighbour });
  expect(view.status).toBe('offered');
  expect(await heldPlaces(world.db, world.tenantId, activityId)).toBe(2);
});

it('keeps a session that stays, and has one at another time reminded of again', async () => {
  const first = { startsAt: '2026-11-28T06:00:00.000Z', endsAt: '2026-11-28T07:30:00.000Z' };
  const second = { startsAt: '2026-12-05T06:00:00.000Z', endsAt: '2026-12-05T07:30:00.000Z' };
  const { world, activityId, edit } = await published({ sessions: [first, second] });
  const rows = () =>
    world.db
      .selectFrom('activity_sessions')
      .where('tenant_id', '=', world.tenantId)
      .where('activity_id', '=', activityId)
      .orderBy('starts_at')
      .select(['id', 'starts_at', 'day_reminder_at', 'cancelled_at'])
      .execute();
  await world.db
    .updateTable('activity_sessions')
    .set({ day_reminder_at: world.clock.now() })
    .where('tenant_id', '=', world.tenantId)
    .execute();
  const before = await rows();
  const later = { startsAt: '2026-12-06T06:00:00.000Z', endsAt: '2026-12-06T07:30:00.000Z' };
  await edit({ sessions: [first, { ...later, id: before[1]?.id }] });
  const moved = { ...before[1], starts_at: new Date(later.startsAt), day_reminder_at: null };
  expect(await rows()).toEqual([before[0], moved]);
  await edit({ sessions: [first] }, '不上了');
  expect(await rows()).toEqual([before[0], { ...moved, cancelled_at: world.clock.now() }]);
  await edit({ sessions: [first, second, { ...later, startsAt: '2026-12-06T07:00:00.000Z' }] });
  expect(await rows()).toHaveLength(4);
});

it('goes to another unit only by somebody who organises both', async () => {
  const { world, tree, activityId, edit, read } = await published();
  await expect(edit({ unitId: tree.liushi.id })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await edit({ unitId: tree.dongjie.id })).toMatchObject({ revision: 2 });
  const county = await buildPerson(world, {
    roles: [{ role: 'unit-admin', unitId: tree.county.id }],
  });
  const input = { activityId, revision: 2, draft: draftOf(tree.liushi) };
  await world.call(activities, 'edit', input, { as: county });
  await expect(read()).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

it('goes to a unit that must ask only by somebody who may publish there', async () => {
  const world = getWorld();
  const tree = await buildTree(world, { townsPublish: false });
  await buildSeries(world);
  const as = {
    as: await buildPerson(world, { roles: [{ role: 'organiser', unitId: tree.hongqiao.id }] }),
  };
  // Her village's she may publish; to make it the town's own afterwards would pass by the county.
  const { activityId } = await world.call(activities, 'create', draftOf(tree.dongjie), as);
  const edit = (revision: number) => {
    const input = { activityId, revision, draft: draftOf(tree.hongqiao) };
    return world.call(activities, 'edit', input, as);
  };
  await world.call(activities, 'publish', { activityId }, as);
  await expect(edit(1)).rejects.toMatchObject({ code: 'BAD_DRAFT', data: { field: 'unitId' } });
});

it('never has more taken than places, however sign-ups and edits cross', async () => {
  const { world, activityId, edit, read, signUp } = await published();
  const crowd = await Promise.all(Array.from({ length: 12 }, () => buildPerson(world)));
  const group = (await read()).groups[0];
  const shrink = () => edit({ groups: [{ ...group, name: '', places: 5 }] });
  const outcomes = await Promise.allSettled([
    ...crowd.slice(0, 6).map((person) => signUp(person)),
    shrink(),
    ...crowd.slice(6).map((person) => signUp(person)),
  ]);
  const codes = outcomes.flatMap((each) => (each.status === 'rejected' ? each.reason.code : []));
  expect(codes.filter((code) => code !== 'FULL' && code !== 'PLACES_TAKEN')).toEqual([]);
  const { places } = (await read()).groups[0] ?? { places: 0 };
  const held = await heldPlaces(world.db, world.tenantId, activityId);
  expect(held).toBe(codes.includes('PLACES_TAKEN') ? 12 : 5);
  expect(held).toBeLessThanOrEqual(places);
});

it('ends standing offers earlier when the start comes so near, and a job waits for that', async () => {
  const { world, edit, signUp } = await published({ groups: [{ name: '', places: 1 }] });
  const [mother, neighbour] = [await buildPerson(world), await buildPerson(world)];
  const held = await signUp(mother);
  const waits = await signUp(neighbour, { waitlist: true });
  await world.call(activities, 'cancel', { bookingId: held.id }, { as: mother });
  const look = { bookingId: waits.id };
  const deadline = async () =>
    (await world.call(activities, 'ticket', look, { as: neighbour })).offerExpiresAt;
  expect(await deadline()).toBe('2026-11-23T04:00:00.000Z');

  const sessionAt = (hour: string) => ({
    sessions: [
      { startsAt: `2026-11-23T${hour}:30:00.000Z`, endsAt: `2026-11-23T${hour}:50:00.000Z` },
    ],
    signUpClosesAt: '2026-11-23T02:00:00.000Z',
    cancelUntil: '2026-11-23T02:00:00.000Z',
  });
  await edit(sessionAt('06'));
  expect(await deadline()).toBe('2026-11-23T04:00:00.000Z');
  await edit(sessionAt('03'));
  expect(await deadline()).toBe('2026-11-23T02:30:00.000Z');
  const job = await sql<{ at: Date }>`
    select start_after as at from pgboss.job where name = 'activities.expire-offer'
      and data->'payload'->>'bookingId' = ${waits.id} order by start_after`.execute(world.db);
  expect(job.rows.map(({ at }) => at.toISOString())).toEqual([
    '2026-11-23T02:30:00.000Z',
    '2026-11-23T04:00:00.000Z',
  ]);
  const notified = await world.db
    .selectFrom('inbox_messages')
    .where('tenant_id', '=', world.tenantId)
    .where('person_id', '=', neighbour.id)
    .where('kind', '=', 'place-offered')
    .orderBy('created_at')
    .select('title')
    .execute();
  expect(notified.map(({ title }) => title)).toContain('要早点确认了');
});

import { runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import { buildActivity, buildSeries } from '@tests/builders/activities';
import { draftOf, type RawDraft } from '@tests/builders/drafts';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../index';
import { heldPlaces } from '../booking/booking-queries';
import { remindingJobs } from '../remind';
import { noticeJobs } from '../notify-everyone';

const getWorld = useWorld();
const reason = '讲师生病';
const on = (day: string) => ({
  startsAt: `2026-12-${day}T06:00:00.000Z`,
  endsAt: `2026-12-${day}T07:30:00.000Z`,
});

/** Of three Thursdays before the end of the year. */
async function course(changes: Partial<RawDraft> = {}) {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  await buildSeries(world);
  const organiser = await buildPerson(world, {
    roles: [{ role: 'organiser', unitId: hongqiao.id }],
  });
  const as = { as: organiser };
  const draft = draftOf(hongqiao, {
    title: '月嫂培训',
    sessions: [on('17'), on('24'), on('31')],
    signUpClosesAt: '2026-12-31T07:00:00.000Z',
    ...changes,
  });
  const { activityId } = await world.call(activities, 'create', draft, as);
  await world.call(activities, 'publish', { activityId }, as);
  const { sessions } = await world.call(activities, 'draft', { activityId }, as);
  const callOff = async (day: string) => {
    const session = sessions.find(({ startsAt }) => startsAt.includes(`-${day}T`));
    const input = { activityId, sessionId: session?.id ?? activityId, reason };
    return world.call(activities, 'callOffSession', input, as);
  };
  const signUp = (person: BuiltPerson, more: object = {}) =>
    world.call(activities, 'signUp', { activityId, ...more }, { as: person });
  const detail = () => world.call(activities, 'detail', { activityId }, as);
  return { world, unit: hongqiao, activityId, sessions, callOff, signUp, detail };
}

async function inboxOf(person: BuiltPerson) {
  await runDueJobs(getWorld().runtime, noticeJobs);
  return getWorld()
    .db.selectFrom('inbox_messages')
    .where('tenant_id', '=', getWorld().tenantId)
    .where('person_id', '=', person.id)
    .where('kind', 'in', ['activity-changed', 'activity-called-off'])
    .orderBy('created_at')
    .select(['title', 'body'])
    .execute();
}

it('tells everybody who comes or waits exactly which date is off and why', async () => {
  const { world, callOff, signUp, detail } = await course({ groups: [{ name: '', places: 1 }] });
  const [mother, neighbour] = [await buildPerson(world), await buildPerson(world)];
  await signUp(mother);
  await signUp(neighbour, { waitlist: true });

  expect(await callOff('24')).toMatchObject({ notified: 2 });
  for (const person of [mother, neighbour]) {
    expect(await inboxOf(person)).toEqual([
      {
        title: '有一场取消了',
        body: '“月嫂培训”12 月 24 日 周四 14:00 这一场取消了。原因：讲师生病。其他场次不变。',
      },
    ]);
  }
  expect((await detail()).sessions.map(({ offBecause }) => offBecause)).toEqual([
    null,
    reason,
    null,
  ]);
  await expect(callOff('24')).rejects.toMatchObject({ code: 'ALREADY_OFF' });
});

it('leaves bookings, places and the waitlist as they are', async () => {
  const { world, activityId, callOff, signUp, detail } = await course({
    groups: [{ name: '', places: 2 }],
  });
  const mother = await buildPerson(world);
  const { id: bookingId } = await signUp(mother);
  await callOff('24');
  expect(await heldPlaces(world.db, world.tenantId, activityId)).toBe(1);
  expect(await detail()).toMatchObject({ places: 2, placesLeft: 1, state: 'open' });
  const ticket = await world.call(activities, 'ticket', { bookingId }, { as: mother });
  expect(ticket).toMatchObject({ status: 'confirmed', activityCancelled: false });
  expect(ticket.ticket).not.toBeNull();
});

it('begins with the next date when the first is off, and ends with the one before the last', async () => {
  const { callOff, detail } = await course();
  await callOff('17');
  expect(await detail()).toMatchObject({ startsAt: on('24').startsAt, endsAt: on('31').endsAt });
  await callOff('31');
  expect(await detail()).toMatchObject({
    ...on('24'),
    // Nobody signs up after the end.
    signUpClosesAt: on('24').endsAt,
  });
  await expect(callOff('24')).rejects.toMatchObject({ code: 'LAST_SESSION' });
});

it('reminds of no date that is off, and shows the next one that takes place', async () => {
  const { world, callOff, signUp } = await course();
  const mother = await buildPerson(world);
  await signUp(mother);
  await callOff('17');
  world.clock.set(new Date('2026-12-16T06:00:00.000Z'));
  await runDueJobs(world.runtime, remindingJobs);
  const home = await world.call(activities, 'home', {}, { as: mother });
  expect(home.next).toMatchObject({ startsAt: on('24').startsAt });
  const reminders = await world.db
    .selectFrom('inbox_messages')
    .where('tenant_id', '=', world.tenantId)
    .where('kind', '=', 'activity-reminder')
    .selectAll()
    .execute();
  expect(reminders).toEqual([]);
});

it('clashes with nothing on a date that is off', async () => {
  const { world, unit, callOff, signUp } = await course();
  const mother = await buildPerson(world);
  await signUp(mother);
  const other = await buildActivity(world, { unit, startsAt: new Date(on('24').startsAt) });
  const clashes = async () =>
    (await world.call(activities, 'signUpForm', { activityId: other.id }, { as: mother })).clashes;
  expect(await clashes()).toHaveLength(1);
  await callOff('24');
  expect(await clashes()).toEqual([]);
});

it('refuses a date that is over, and one that is not there', async () => {
  const { world, unit, activityId, callOff } = await course();
  await expect(callOff('18')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  world.clock.set(new Date('2026-12-17T08:00:00.000Z'));
  await expect(callOff('17')).rejects.toMatchObject({ code: 'SESSION_OVER' });
  const stranger = await buildPerson(world, {
    roles: [{ role: 'volunteer', unitId: unit.id }],
  });
  const input = { activityId, sessionId: activityId, reason };
  await expect(
    world.call(activities, 'callOffSession', input, { as: stranger }),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

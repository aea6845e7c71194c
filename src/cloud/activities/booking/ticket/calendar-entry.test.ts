import ICAL from 'ical.js';
import { buildSeries } from '@tests/builders/activities';
import { draftOf, type RawDraft } from '@tests/builders/drafts';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../../index';

const getWorld = useWorld();
const on = (day: string) => ({
  startsAt: `2026-12-${day}T06:00:00.000Z`,
  endsAt: `2026-12-${day}T07:30:00.000Z`,
});

async function booked(changes: Partial<RawDraft> = {}) {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  await buildSeries(world);
  const organiser = await buildPerson(world, {
    roles: [{ role: 'organiser', unitId: hongqiao.id }],
  });
  const as = { as: organiser };
  const sessions = [on('17'), on('24'), on('31')];
  const draft = draftOf(hongqiao, { title: '月嫂培训', sessions, ...changes });
  const { activityId } = await world.call(activities, 'create', draft, as);
  await world.call(activities, 'publish', { activityId }, as);
  const mother = await buildPerson(world);
  const signedUp = await world.call(activities, 'signUp', { activityId }, { as: mother });
  const entries = async (bookingId = signedUp.id, person = mother) => {
    const { ics } = await world.call(activities, 'calendarEntry', { bookingId }, { as: person });
    return read(ics);
  };
  const edit = async (change: (sessions: RawDraft['sessions']) => Partial<RawDraft>) => {
    const read = await world.call(activities, 'draft', { activityId }, as);
    const input = { ...read, ...change(read.sessions) };
    await world.call(activities, 'edit', { activityId, revision: read.revision, draft: input }, as);
  };
  return { world, as, activityId, mother, bookingId: signedUp.id, entries, edit };
}

/** What a calendar reads in the file. */
function read(ics: string) {
  return new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      starts: event.startDate.toJSDate().toISOString(),
      title: event.summary,
      place: event.location,
      status: component.getFirstPropertyValue('status'),
      alarms: component.getAllSubcomponents('valarm').length,
    };
  });
}

it('keeps the entries of the dates that stay when one is dropped, and takes that one off', async () => {
  const { entries, edit } = await booked();
  const before = await entries();
  expect(before.map(({ status, alarms }) => [status, alarms])).toEqual([
    ['CONFIRMED', 1],
    ['CONFIRMED', 1],
    ['CONFIRMED', 1],
  ]);
  await edit((sessions) => ({
    sessions: sessions.filter(({ startsAt }) => !String(startsAt).includes('-24T')),
  }));
  const after = await entries();
  expect(after.map(({ uid, starts }) => [uid, starts])).toEqual(
    before.map(({ uid, starts }) => [uid, starts]),
  );
  expect(after).toMatchObject([
    { title: '月嫂培训（1/2）', status: 'CONFIRMED', alarms: 1 },
    { title: '（取消）月嫂培训', status: 'CANCELLED', alarms: 0 },
    { title: '月嫂培训（2/2）', status: 'CONFIRMED', alarms: 1 },
  ]);
  for (const [index, { sequence }] of after.entries()) {
    expect(sequence).toBeGreaterThan(before[index]?.sequence ?? Infinity);
  }
});

it('is the same entry at another time, also past another date', async () => {
  const { entries, edit } = await booked();
  const before = await entries();
  const later = { startsAt: '2027-01-07T06:00:00.000Z', endsAt: '2027-01-07T07:30:00.000Z' };
  await edit((sessions) => ({
    sessions: [
      ...sessions.filter(({ startsAt }) => !String(startsAt).includes('-24T')),
      ...sessions
        .filter(({ startsAt }) => String(startsAt).includes('-24T'))
        .map((session) => ({ ...session, ...later })),
    ],
  }));
  const after = await entries();
  expect(after.map(({ uid }) => uid)).toEqual([0, 2, 1].map((index) => before[index]?.uid));
  expect(after[2]).toMatchObject({ starts: '2027-01-07T06:00:00.000Z', status: 'CONFIRMED' });
});

it('takes all of them off when the activity or her own booking is off', async () => {
  const { world, as, activityId, mother, bookingId, entries } = await booked();
  const before = await entries();
  await world.call(activities, 'cancel', { bookingId }, { as: mother });
  const gone = await entries();
  expect(gone.map(({ status, alarms }) => [status, alarms])).toEqual(
    Array.from({ length: 3 }, () => ['CANCELLED', 0]),
  );
  expect(gone[0]?.sequence).toBeGreaterThan(before[0]?.sequence ?? Infinity);

  const neighbour = await buildPerson(world);
  const second = await world.call(activities, 'signUp', { activityId }, { as: neighbour });
  await world.call(activities, 'callOff', { activityId, reason: '台风' }, as);
  expect(await entries(second.id, neighbour)).toMatchObject([
    { status: 'CANCELLED', alarms: 0 },
    { status: 'CANCELLED', alarms: 0 },
    { status: 'CANCELLED', alarms: 0 },
  ]);
});

it('rings nobody who has no place yet', async () => {
  const { world, activityId, entries } = await booked({ groups: [{ name: '', places: 1 }] });
  const neighbour = await buildPerson(world);
  const input = { activityId, waitlist: true };
  const { id } = await world.call(activities, 'signUp', input, { as: neighbour });
  expect((await entries(id, neighbour))[0]).toMatchObject({ status: 'TENTATIVE', alarms: 0 });
});

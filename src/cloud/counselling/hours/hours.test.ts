import { counselling } from '@cloud/counselling';
import { buildCounsellor, buildService } from '@tests/builders/counselling';
import { buildGrant, buildUnit, type BuiltUnit } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import type { WeeklySpan } from '@shared/counselling/staff/hours-contract';
import { useWorld, type World } from '@tests/support/test-world';

const getWorld = useWorld();
let world: World;
let unit: BuiltUnit;
let lead: BuiltPerson;

const span = { from: '08:30', until: '11:30', line: 'on-site', place: '小海星' } as const;
const ways = {
  startsEvery: 15,
  startsFrom: '08:30',
  beforeMinutes: 0,
  afterMinutes: 30,
  noticeMinutes: 60,
  mostADay: 2,
} as const;

beforeEach(async () => {
  world = getWorld();
  unit = await buildUnit(world, { name: '小海星', shortName: '小海星' });
  await buildService(world, unit);
  lead = await buildPerson(world, { roles: [{ role: 'counselling-supervisor', unitId: unit.id }] });
});

const save = (about: object = {}) =>
  world.call(
    counselling,
    'saveCounsellor',
    {
      unitId: unit.id,
      name: '陈老师',
      specialties: '婚姻',
      dialect: '讲乐清话',
      services: [{ service: 'psychology', title: null, validUntil: '2026-12-31' }],
      ...about,
    },
    { as: lead },
  );

it('a counsellor is entered, given hours, and can be booked', async () => {
  const { counsellorId } = await save();
  const { services } = await world.call(counselling, 'services', {});
  // Without hours she is nobody to choose.
  expect(services).toEqual([]);
  const weekly = [{ weekday: 2, ...span }];
  const saved = await world.call(
    counselling,
    'saveHours',
    { counsellorId, revision: 1, weekly, ...ways },
    { as: lead },
  );
  expect(saved).toEqual({ done: true, outside: 0 });
  const shown = await world.call(counselling, 'services', {});
  expect(shown.services).toMatchObject([
    {
      service: 'psychology',
      lines: [{ line: 'on-site', places: ['小海星'] }],
      counsellors: [{ id: counsellorId, name: '陈老师', dialect: '讲乐清话' }],
    },
  ]);
  const profile = await world.call(counselling, 'counsellor', { counsellorId }, { as: lead });
  expect(profile).toMatchObject({ weekly, ...ways, hasAccount: false, absences: [] });
  const { counsellors } = await world.call(
    counselling,
    'counsellors',
    { unitId: unit.id },
    { as: lead },
  );
  expect(counsellors).toMatchObject([{ id: counsellorId, endsSoon: '2026-12-31' }]);
});

it('her account needs the role; then it is her calendar, and nobody else’s', async () => {
  const person = await buildPerson(world);
  await expect(save({ personId: person.id })).rejects.toMatchObject({ code: 'NOT_A_COUNSELLOR' });
  await buildGrant(world, person, 'counsellor', unit);
  const { counsellorId } = await save({ personId: person.id });
  const { calendars, units } = await world.call(counselling, 'myPlaces', {}, { as: person });
  expect(calendars).toEqual([
    { counsellorId, name: '陈老师', unitId: unit.id, services: ['psychology'] },
  ]);
  expect(units).toEqual([]);
  const week = { counsellorId, from: '2026-11-23' };
  await expect(world.call(counselling, 'week', week, { as: person })).resolves.toMatchObject({});
  const other = await buildPerson(world);
  await buildGrant(world, other, 'counsellor', unit);
  await expect(world.call(counselling, 'week', week, { as: other })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  });
});

it('takes no service that is another unit’s', async () => {
  const services = [{ service: 'legal', title: null, validUntil: null }];
  await expect(save({ services })).rejects.toMatchObject({ code: 'NOT_OF_THIS_UNIT' });
});

it('shows a week: hours, appointments without names, buffers, what is offered and booked', async () => {
  const { id: counsellorId } = await buildCounsellor(world, unit);
  const she = await buildPerson(world, { name: '只有她知道' });
  const wanted = { service: 'psychology', line: 'on-site', counsellorId } as const;
  const startsAt = '2026-11-24T01:00:00.000Z';
  const held = await world.call(counselling, 'hold', { ...wanted, startsAt }, { as: she });
  const ask = { appointmentId: held.appointmentId };
  const { id } = await world.call(counselling, 'book', ask, { as: she });
  const week = await world.call(
    counselling,
    'week',
    { counsellorId, from: '2026-11-23' },
    { as: lead },
  );
  expect(week.days.map(({ hours }) => hours.length)).toEqual([1, 1, 1, 1, 1, 0, 0]);
  expect(week.appointments).toEqual([
    {
      id,
      state: 'booked',
      service: 'psychology',
      line: 'on-site',
      place: '小海星',
      startsAt,
      endsAt: '2026-11-24T01:45:00.000Z',
      beforeMinutes: 0,
      afterMinutes: 30,
      visit: 1,
      ageGroup: 'adult',
      isHit: false,
      waitsUntil: null,
    },
  ]);
  expect(week).toMatchObject({ offeredMinutes: 900, bookedMinutes: 45 });
  expect(JSON.stringify(week)).not.toContain('只有她知道');

  // New hours touch nothing that stands, and say so.
  const monday = [{ weekday: 1, ...span }];
  await expect(
    world.call(
      counselling,
      'saveHours',
      { counsellorId, revision: 1, weekly: monday, ...ways },
      { as: lead },
    ),
  ).resolves.toEqual({ done: true, outside: 1 });
});

it('an extra day opens a holiday, and goes to those who wait first', async () => {
  const { id: counsellorId } = await buildCounsellor(world, unit, { hours: [] });
  const waiting = await buildPerson(world);
  const wish = {
    service: 'psychology',
    line: null,
    counsellorId: null,
    until: '2027-01-10',
  } as const;
  await world.call(counselling, 'joinWaitlist', wish, { as: waiting });
  const extra = { counsellorId, date: '2027-01-01', ...span };
  const { extraDayId } = await world.call(counselling, 'addExtraDay', extra, { as: lead });
  const { turns } = await world.call(counselling, 'myTurns', {}, { as: waiting });
  expect(turns[0]?.offer).toMatchObject({ startsAt: '2027-01-01T00:30:00.000Z' });
  const remove = { counsellorId, extraDayId };
  await expect(world.call(counselling, 'removeExtraDay', remove, { as: lead })).resolves.toEqual({
    done: true,
  });
  const past = { ...extra, date: '2026-11-22' };
  await expect(world.call(counselling, 'addExtraDay', past, { as: lead })).rejects.toMatchObject({
    code: 'DAY_OVER',
  });
});

it('whoever saves on what somebody else has changed meanwhile is told, and undoes nothing', async () => {
  const { counsellorId } = await save();
  const hours = (about: object) =>
    world.call(
      counselling,
      'saveHours',
      { counsellorId, revision: 1, weekly: [{ weekday: 2, ...span }], ...ways, ...about },
      { as: lead },
    );
  await hours({});
  await expect(hours({ weekly: [] })).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  const shown = await world.call(counselling, 'counsellor', { counsellorId }, { as: lead });
  expect(shown).toMatchObject({ revision: 2, weekly: [{ weekday: 2 }] });
  const change = { counsellorId, specialties: '亲子' };
  for (const stale of [{}, { revision: 1 }]) {
    await expect(save({ ...change, ...stale })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
  }
  await save({ ...change, revision: 2 });
  await expect(hours({ revision: 2 })).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  await expect(hours({ revision: 3 })).resolves.toMatchObject({ done: true });
});

it('hours that a new week opens go to those who wait first, and none that were open before', async () => {
  const { id: counsellorId } = await buildCounsellor(world, unit, {
    hours: [{ from: 510, until: 690, weekdays: [1] }],
  });
  const waiting = await buildPerson(world);
  const wish = {
    service: 'psychology',
    line: null,
    counsellorId: null,
    until: '2026-12-10',
  } as const;
  await world.call(counselling, 'joinWaitlist', wish, { as: waiting });
  const turns = async () => (await world.call(counselling, 'myTurns', {}, { as: waiting })).turns;
  const monday = { weekday: 1, ...span };
  const hours = (revision: number, weekly: WeeklySpan[]) =>
    world.call(counselling, 'saveHours', { counsellorId, revision, weekly, ...ways }, { as: lead });
  await hours(1, [monday]);
  expect((await turns())[0]?.offer).toBeNull();
  await hours(2, [monday, { weekday: 4, ...span }]);
  expect((await turns())[0]?.offer).toMatchObject({ startsAt: '2026-11-26T00:30:00.000Z' });
});

it('length and deadline of a service change; what is booked keeps what was said', async () => {
  const { id: counsellorId } = await buildCounsellor(world, unit);
  const she = await buildPerson(world);
  const book = async (startsAt: string) => {
    const wanted = { service: 'psychology', line: 'on-site', counsellorId, startsAt } as const;
    const { appointmentId } = await world.call(counselling, 'hold', wanted, { as: she });
    return world.call(counselling, 'book', { appointmentId }, { as: she });
  };
  const before = await book('2026-11-25T00:30:00.000Z');
  expect(before.changeUntil).toBe('2026-11-24T00:30:00.000Z');
  const change = {
    unitId: unit.id,
    service: 'psychology',
    minutes: 60,
    cancelHours: 48,
    callsFrom: '0577 00000000',
  } as const;
  const as = { as: lead };
  await world.call(counselling, 'saveService', { ...change, revision: 1 }, as);
  await expect(
    world.call(counselling, 'saveService', { ...change, revision: 1 }, as),
  ).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  const { services } = await world.call(counselling, 'houseServices', { unitId: unit.id }, as);
  expect(services).toEqual([
    {
      service: 'psychology',
      minutes: 60,
      cancelHours: 48,
      callsFrom: '0577 00000000',
      revision: 2,
    },
  ]);
  const ask = { appointmentId: before.id };
  const standing = await world.call(counselling, 'appointment', ask, { as: she });
  expect(standing).toMatchObject({ changeUntil: before.changeUntil, endsAt: before.endsAt });
  const after = await book('2026-11-27T00:30:00.000Z');
  expect(after).toMatchObject({
    endsAt: '2026-11-27T01:30:00.000Z',
    changeUntil: '2026-11-25T00:30:00.000Z',
  });
});

import { counselling } from '@cloud/counselling';
import { buildCounsellor, buildService } from '@tests/builders/counselling';
import { buildUnit } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld, type World } from '@tests/support/test-world';

const getWorld = useWorld();
let world: World;
let counsellorId: string;
let she: BuiltPerson;
let other: BuiltPerson;

/** Tuesday in the clock of Yueqing; the world's now is Monday, 9:00. */
const tuesday = (clock: string) => new Date(`2026-11-24T${clock}:00+08:00`).toISOString();
const thursday = (clock: string) => new Date(`2026-11-26T${clock}:00+08:00`).toISOString();

beforeEach(async () => {
  world = getWorld();
  const unit = await buildUnit(world, { name: '小海星', shortName: '小海星' });
  await buildService(world, unit);
  ({ id: counsellorId } = await buildCounsellor(world, unit));
  she = await buildPerson(world);
  other = await buildPerson(world);
});

const wanted = () => ({ service: 'psychology', line: 'on-site', counsellorId }) as const;

const hold = (startsAt: string, as = she) =>
  world.call(counselling, 'hold', { ...wanted(), startsAt }, { as });

async function book(startsAt: string, as = she) {
  const { appointmentId } = await hold(startsAt, as);
  return world.call(counselling, 'book', { appointmentId }, { as });
}

async function offered(as?: BuiltPerson, from = '2026-11-24', insteadOf?: string) {
  const input = { ...wanted(), from, days: 1, ...(insteadOf ? { insteadOf } : {}) };
  const { days } = await world.call(counselling, 'slots', input, as ? { as } : {});
  return days.flatMap((day) => day.slots.map((slot) => slot.startsAt));
}

it('offers by the hours, and says of a day without any whether it is full or closed', async () => {
  const {
    days,
    earliest,
    hold: none,
  } = await world.call(counselling, 'slots', {
    ...wanted(),
    from: '2026-11-24',
    days: 6,
  });
  expect(days.map(({ state }) => state)).toEqual([
    'open',
    'open',
    'open',
    'open',
    'closed',
    'closed',
  ]);
  expect(days[0]?.slots[0]).toEqual({
    startsAt: tuesday('08:30'),
    endsAt: tuesday('09:15'),
    place: '小海星',
  });
  // Today from 10:00 on, for the notice is an hour.
  expect(earliest).toBe('2026-11-23T02:00:00.000Z');
  expect(none).toBeNull();
});

it('after 8:30 to 9:15 with half an hour behind it, 9:45 is the next', async () => {
  await book(tuesday('08:30'));
  expect((await offered(other))[0]).toBe(tuesday('09:45'));
  await expect(book(tuesday('09:30'), other)).rejects.toMatchObject({ code: 'SLOT_TAKEN' });
  await expect(book(tuesday('09:45'), other)).resolves.toMatchObject({ state: 'booked' });
});

it('backing out of the form keeps 10:00 for her and from others; picking 11:00 frees it', async () => {
  await hold(tuesday('10:00'));
  expect(await offered(she)).toContain(tuesday('10:00'));
  expect(await offered(other)).not.toContain(tuesday('10:00'));
  const seen = await world.call(
    counselling,
    'slots',
    { ...wanted(), from: '2026-11-24', days: 1 },
    { as: she },
  );
  expect(seen.hold).toMatchObject({
    startsAt: tuesday('10:00'),
    keptUntil: '2026-11-23T01:10:00.000Z',
  });

  await hold(tuesday('10:45'));
  expect(await offered(other)).toContain(tuesday('08:30'));
  await expect(hold(tuesday('10:45'), other)).rejects.toMatchObject({ code: 'SLOT_TAKEN' });
  await expect(hold(tuesday('09:30'), other)).resolves.toMatchObject({});
});

it('a hold that ran out a second ago, before any job has run: its time is offered and booked', async () => {
  const { appointmentId } = await hold(tuesday('10:00'));
  world.clock.advance(600_000 - 1000);
  expect(await offered(other)).not.toContain(tuesday('10:00'));
  world.clock.advance(2000);
  expect(await offered(other)).toContain(tuesday('10:00'));
  await expect(book(tuesday('10:00'), other)).resolves.toMatchObject({ state: 'booked' });
  await expect(
    world.call(counselling, 'book', { appointmentId }, { as: she }),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

it('a hold that ran out and that nobody took is hers still', async () => {
  const { appointmentId } = await hold(tuesday('10:00'));
  world.clock.advance(700_000);
  await expect(
    world.call(counselling, 'book', { appointmentId }, { as: she }),
  ).resolves.toMatchObject({ state: 'booked', startsAt: tuesday('10:00') });
});

it('books once, however often she taps', async () => {
  const { appointmentId } = await hold(tuesday('10:00'));
  const asHer = { as: she, key: 'one-and-the-same' };
  const first = await world.call(counselling, 'book', { appointmentId }, asHer);
  expect(await world.call(counselling, 'book', { appointmentId }, asHer)).toEqual(first);
  const again = await world.call(counselling, 'book', { appointmentId }, { as: she });
  expect(again).toEqual(first);
  const { items } = await world.call(
    counselling,
    'myAppointments',
    { when: 'coming' },
    { as: she },
  );
  expect(items).toEqual([first]);
});

it('a child of under 14 books with a guardian’s yes, or where none is asked; from 14 on alone', async () => {
  const { appointmentId } = await hold(tuesday('10:00'));
  const ask = (who: object) =>
    world.call(counselling, 'book', { appointmentId, ...who }, { as: she });
  const needed = { code: 'GUARDIAN_NEEDED' };
  await expect(ask({ ageGroup: 'under-14' })).rejects.toMatchObject(needed);
  await expect(ask({ ageGroup: '14-17', guardian: 'agreed' })).rejects.toMatchObject(needed);
  await expect(ask({ ageGroup: 'under-14', guardian: 'spared' })).resolves.toMatchObject({
    state: 'booked',
  });
  const alone = await hold(thursday('09:00'), other);
  const young = { appointmentId: alone.appointmentId, ageGroup: '14-17' } as const;
  await expect(world.call(counselling, 'book', young, { as: other })).resolves.toMatchObject({
    state: 'booked',
  });
});

it('is not on the home page unless she asks', async () => {
  const { id } = await book(tuesday('10:00'));
  const atHome = () =>
    world.call(counselling, 'myAppointments', { when: 'coming', atHomeOnly: true }, { as: she });
  expect((await atHome()).items).toEqual([]);
  const ask = { appointmentId: id, atHome: true, remind: true };
  await world.call(counselling, 'setDiscretion', ask, { as: she });
  expect((await atHome()).items).toHaveLength(1);
});

it('moves in one step: the old time is free, the new one hers', async () => {
  const { id } = await book(tuesday('10:00'));
  expect(await offered(she, '2026-11-24')).not.toContain(tuesday('10:15'));
  expect(await offered(she, '2026-11-24', id)).toContain(tuesday('10:15'));
  const moved = await world.call(
    counselling,
    'reschedule',
    { appointmentId: id, startsAt: thursday('09:00') },
    { as: she },
  );
  expect(moved).toMatchObject({ id, startsAt: thursday('09:00'), state: 'booked' });
  expect(await offered(other)).toContain(tuesday('10:00'));
  await expect(hold(thursday('09:00'), other)).rejects.toMatchObject({ code: 'SLOT_TAKEN' });
});

it('cancels; after the deadline only when she says so once more, and it is kept as late', async () => {
  const early = await book(thursday('09:00'));
  const done = await world.call(counselling, 'cancel', { appointmentId: early.id }, { as: she });
  expect(done).toMatchObject({ state: 'cancelled', cause: 'her' });
  expect(await offered(other, '2026-11-26')).toContain(thursday('09:00'));

  const { id } = await book(tuesday('08:30'));
  const cancel = (evenLate: boolean) =>
    world.call(counselling, 'cancel', { appointmentId: id, evenLate }, { as: she });
  await expect(cancel(false)).rejects.toMatchObject({
    code: 'CANCEL_LATE',
    data: { changeUntil: '2026-11-23T00:30:00.000Z' },
  });
  const move = { appointmentId: id, startsAt: thursday('09:00') };
  await expect(world.call(counselling, 'reschedule', move, { as: she })).rejects.toMatchObject({
    code: 'CHANGE_LATE',
  });
  await expect(cancel(true)).resolves.toMatchObject({ state: 'cancelled' });
  await expect(cancel(true)).rejects.toMatchObject({ code: 'NOT_BOOKED' });
});

it('gives "whoever is free" to the one who is booked least for what she offers', async () => {
  const unitId = (await world.call(counselling, 'services', {})).services[0]?.unitId ?? '';
  const unit = { id: unitId, path: '', name: '' };
  const half = [{ from: 510, until: 690, weekdays: [2] }];
  const seldom = await buildCounsellor(world, unit, { name: '陈老师', hours: half });
  const anyone = async (startsAt: string) => {
    const person = await buildPerson(world);
    const input = { ...wanted(), counsellorId: null, startsAt };
    return (await world.call(counselling, 'hold', input, { as: person })).counsellor.id;
  };
  // Both have nothing: never given counts the same, then the order of ids.
  expect(await anyone(tuesday('08:30'))).toBe(counsellorId);
  // 45 of 3,600 minutes in four weeks against none of 720.
  expect(await anyone(tuesday('09:45'))).toBe(seldom.id);
  // 45 of 3,600 against 45 of 720.
  expect(await anyone('2026-12-01T00:30:00.000Z')).toBe(counsellorId);
});

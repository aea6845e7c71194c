import { counselling } from '@cloud/counselling';
import type { AgeGroup, GuardianAnswer } from '@shared/counselling/minors';
import { buildCounsellor, buildService } from '@tests/builders/counselling';
import { buildUnit, type BuiltUnit } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld, type World } from '@tests/support/test-world';

const getWorld = useWorld();
let world: World;
let unit: BuiltUnit;
let counsellorId: string;
let desk: BuiltPerson;
let lead: BuiltPerson;

const tuesday = (clock: string) => new Date(`2026-11-24T${clock}:00+08:00`).toISOString();
const date = '2026-11-24';

beforeEach(async () => {
  world = getWorld();
  unit = await buildUnit(world, { name: '小海星', shortName: '小海星' });
  await buildService(world, unit);
  ({ id: counsellorId } = await buildCounsellor(world, unit));
  desk = await buildPerson(world, { roles: [{ role: 'front-desk', unitId: unit.id }] });
  lead = await buildPerson(world, { roles: [{ role: 'counselling-supervisor', unitId: unit.id }] });
});

type Comes = { ageGroup: AgeGroup; guardian?: GuardianAnswer };

const deskBook = (startsAt: string, comes: Comes = { ageGroup: 'adult' }) =>
  world.call(
    counselling,
    'deskBook',
    {
      unitId: unit.id,
      service: 'psychology',
      line: 'on-site',
      counsellorId: null,
      startsAt,
      consent: 'in-person',
      ...comes,
    },
    { as: desk },
  );

async function bookAs(as: BuiltPerson, startsAt: string) {
  const wanted = { service: 'psychology', line: 'on-site', counsellorId, startsAt } as const;
  const held = await world.call(counselling, 'hold', wanted, { as });
  return world.call(counselling, 'book', { appointmentId: held.appointmentId }, { as });
}

it('books a child with the yes of somebody at home, or where it is urgent, and nobody else with one', async () => {
  const refused = { code: 'GUARDIAN_NEEDED' };
  const at = tuesday('08:30');
  await expect(deskBook(at, { ageGroup: 'under-14' })).rejects.toMatchObject(refused);
  const grownUp = { ageGroup: '14-17', guardian: 'agreed' } as const;
  await expect(deskBook(at, grownUp)).rejects.toMatchObject(refused);
  const { appointmentId } = await deskBook(at, { ageGroup: 'under-14', guardian: 'spared' });
  const kept = await world.db
    .selectFrom('counselling_appointments')
    .where('id', '=', appointmentId)
    .select(['age_group', 'guardian'])
    .executeTakeFirst();
  expect(kept).toEqual({ age_group: 'under-14', guardian: 'spared' });
});

it('books without an account, finds it by its number, moves and cancels it', async () => {
  const slip = await deskBook(tuesday('08:30'));
  expect(slip).toMatchObject({ counsellorName: '林老师', place: '小海星' });
  await expect(deskBook(tuesday('08:30'))).rejects.toMatchObject({ code: 'SLOT_TAKEN' });

  const typed = `${slip.code.slice(0, 4).toLowerCase()} ${slip.code.slice(4)}`;
  const find = () =>
    world.call(counselling, 'byCode', { unitId: unit.id, code: typed }, { as: desk });
  expect(await find()).toEqual({ slip });
  const { appointmentId } = slip;
  const move = { appointmentId, startsAt: tuesday('10:00') };
  expect(await world.call(counselling, 'deskMove', move, { as: desk })).toEqual({
    ...slip,
    startsAt: tuesday('10:00'),
    endsAt: tuesday('10:45'),
  });
  await world.call(counselling, 'deskCancel', { appointmentId, cause: 'her' }, { as: desk });
  expect(await find()).toEqual({ slip: null });
});

it('tells her what the desk did, in one sentence', async () => {
  const she = await buildPerson(world);
  const { id: appointmentId } = await bookAs(she, tuesday('09:00'));
  const move = { appointmentId, startsAt: tuesday('10:00') };
  await world.call(counselling, 'deskMove', move, { as: desk });
  await world.call(counselling, 'deskCancel', { appointmentId, cause: 'centre' }, { as: desk });
  const rows = await world.db
    .selectFrom('inbox_messages')
    .where('tenant_id', '=', world.tenantId)
    .where('person_id', '=', she.id)
    .orderBy('id')
    .select(['title', 'body'])
    .execute();
  expect(rows).toEqual([
    { title: '你有一个预约改了时间', body: '打开就能看到。' },
    { title: '你有一个预约取消了', body: '打开就能看到。' },
  ]);
});

it('the reply was lost after COMMIT and the desk sends it again: one move, one message', async () => {
  const she = await buildPerson(world);
  const { id: appointmentId } = await bookAs(she, tuesday('09:00'));
  const move = { appointmentId, startsAt: tuesday('10:00') };
  const asDesk = { as: desk, key: 'the-same-move' };
  const first = await world.call(counselling, 'deskMove', move, asDesk);
  expect(await world.call(counselling, 'deskMove', move, asDesk)).toEqual(first);
  const { n } = await world.db
    .selectFrom('inbox_messages')
    .where('tenant_id', '=', world.tenantId)
    .where('person_id', '=', she.id)
    .select((row) => row.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  expect(n).toBe(1);
});

it('board and sheet of a day hold nothing by which she is known', async () => {
  const she = await buildPerson(world, { name: '只有她知道', phone: '13900000001' });
  const { code } = await bookAs(she, tuesday('09:00'));
  const board = await world.call(counselling, 'dayBoard', { unitId: unit.id, date }, { as: desk });
  const sheet = await world.call(counselling, 'sheet', { unitId: unit.id, date }, { as: desk });
  expect(board.counsellors).toMatchObject([{ name: '林老师', isAway: false, hours: [{}] }]);
  expect(board.appointments).toMatchObject([{ code, visit: 1, state: 'booked' }]);
  expect(sheet.rows).toEqual([
    {
      startsAt: tuesday('09:00'),
      endsAt: tuesday('09:45'),
      counsellorName: '林老师',
      service: 'psychology',
      line: 'on-site',
      place: '小海星',
      codeBegins: code.slice(0, 4),
    },
  ]);
  const told = JSON.stringify([board, sheet]);
  for (const secret of ['只有她知道', '13900000001', she.id]) expect(told).not.toContain(secret);
  expect(JSON.stringify(sheet)).not.toContain(code);
});

it('a closed day offers nothing, and says what stands on it', async () => {
  await deskBook(tuesday('08:30'));
  const close = { unitId: unit.id, date, why: '搬家' };
  await expect(world.call(counselling, 'closeDay', close, { as: desk })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  });
  expect(await world.call(counselling, 'closeDay', close, { as: lead })).toEqual({
    done: true,
    standing: 1,
  });
  await expect(deskBook(tuesday('10:00'))).rejects.toMatchObject({ code: 'SLOT_TAKEN' });
  await world.call(counselling, 'reopenDay', { unitId: unit.id, date }, { as: lead });
  await expect(deskBook(tuesday('10:00'))).resolves.toMatchObject({});
});

it('counts a month without names, and does not tell what is too small', async () => {
  const monthly = () =>
    world.call(counselling, 'statistics', { unitId: unit.id, month: '2026-11' }, { as: lead });
  const slips = [];
  for (const clock of ['08:30', '09:45']) {
    for (const day of ['24', '25', '26']) {
      slips.push(await deskBook(tuesday(clock).replace('-24T', `-${day}T`)));
    }
  }
  expect((await monthly()).held).toBe(0);
  const [first, ...others] = slips;
  const close = (appointmentId: string, minutes = 45) =>
    world.call(
      counselling,
      'closeAppointment',
      { appointmentId, minutes, next: 'nothing' },
      { as: lead },
    );
  await expect(close(first?.appointmentId ?? '')).rejects.toMatchObject({ code: 'NOT_YET' });
  world.clock.set(new Date('2026-11-27T00:00:00Z'));
  for (const { appointmentId } of others.slice(0, 4)) await close(appointmentId);
  expect(await monthly()).toMatchObject({ held: null, hours: null, persons: 0 });
  for (const { appointmentId } of others) await close(appointmentId, 60);
  const missed = { appointmentId: first?.appointmentId ?? '', cause: 'her' } as const;
  await world.call(counselling, 'markMissed', missed, { as: lead });
  const counted = await monthly();
  expect(counted).toMatchObject({ held: 5, hours: 5, missed: null });
  expect(counted.services.find(({ service }) => service === 'psychology')).toEqual({
    service: 'psychology',
    held: 5,
    hours: 5,
  });
  world.clock.set(new Date('2026-12-20T00:00:00Z'));
  await expect(close(first?.appointmentId ?? '')).rejects.toMatchObject({ code: 'CLOSED' });
});

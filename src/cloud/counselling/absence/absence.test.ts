import { counselling } from '@cloud/counselling';
import { buildCounsellor, buildService } from '@tests/builders/counselling';
import { buildGrant, buildUnit, type BuiltUnit } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld, type World } from '@tests/support/test-world';
import { offerJobs } from '../waitlist/end-offers';

const getWorld = useWorld();
let world: World;
let unit: BuiltUnit;
let lin: string;
let chen: string;
let linHerself: BuiltPerson;
let she: BuiltPerson;

const at = (date: string, clock: string) => new Date(`${date}T${clock}:00+08:00`).toISOString();
const thursday = '2026-12-03';
const friday = '2026-12-04';

beforeEach(async () => {
  world = getWorld();
  unit = await buildUnit(world, { name: '小海星', shortName: '小海星' });
  await buildService(world, unit);
  linHerself = await buildPerson(world);
  await buildGrant(world, linHerself, 'counsellor', unit);
  ({ id: lin } = await buildCounsellor(world, unit, { person: linHerself }));
  ({ id: chen } = await buildCounsellor(world, unit, { name: '陈老师' }));
  she = await buildPerson(world);
});

async function book(as: BuiltPerson, startsAt: string, counsellorId = lin) {
  const wanted = { service: 'psychology', line: 'on-site', counsellorId, startsAt } as const;
  const held = await world.call(counselling, 'hold', wanted, { as });
  const ask = { appointmentId: held.appointmentId };
  return (await world.call(counselling, 'book', ask, { as })).id;
}

const plan = (from = thursday, until = friday) =>
  world.call(
    counselling,
    'planAbsence',
    { counsellorId: lin, kind: 'training', from, until },
    { as: linHerself },
  );

type Settlement =
  | { how: 'move'; startsAt: string }
  | { how: 'replace'; counsellorId: string; startsAt: string }
  | { how: 'cancel' };

const settle = (absenceId: string, appointmentId: string, settlement: Settlement) =>
  world.call(
    counselling,
    'settleHit',
    { absenceId, appointmentId, settlement },
    { as: linHerself },
  );

const hers = (id: string, as = she) =>
  world.call(counselling, 'appointment', { appointmentId: id }, { as });

async function titles(person: BuiltPerson) {
  const rows = await world.db
    .selectFrom('inbox_messages')
    .where('tenant_id', '=', world.tenantId)
    .where('person_id', '=', person.id)
    .orderBy('id')
    .select('title')
    .execute();
  return rows.map(({ title }) => title);
}

it('away from 1 to 31 January: nothing on the 2nd nor the 31st, but on 1 February', async () => {
  await world.db
    .updateTable('counselling_services')
    .set({ horizon_days: 120 })
    .where('tenant_id', '=', world.tenantId)
    .execute();
  await plan('2027-01-01', '2027-01-31');
  const slots = async (from: string) => {
    const input = {
      service: 'psychology',
      line: 'on-site',
      counsellorId: lin,
      from,
      days: 3,
    } as const;
    const { days } = await world.call(counselling, 'slots', input);
    return days.map(({ date, state }) => `${date} ${state}`);
  };
  expect(await slots('2027-01-04')).toEqual([
    '2027-01-04 closed',
    '2027-01-05 closed',
    '2027-01-06 closed',
  ]);
  expect(await slots('2027-01-30')).toEqual([
    '2027-01-30 closed',
    '2027-01-31 closed',
    '2027-02-01 open',
  ]);
});

it('lists every appointment that it hits, with what could be done, and lets nothing new in', async () => {
  const first = await book(she, at(thursday, '09:00'));
  await book(await buildPerson(world), at(friday, '10:00'));
  await book(await buildPerson(world), at('2026-12-02', '09:00'));
  const busy = await buildPerson(world);
  await book(busy, at(friday, '10:00'), chen);

  const absence = await plan();
  expect(absence).toMatchObject({ state: 'settling', left: 2 });
  expect(absence.hits).toMatchObject([
    {
      appointmentId: first,
      settled: null,
      visit: 1,
      ownTimes: [at('2026-12-07', '08:30'), at('2026-12-07', '08:45'), at('2026-12-07', '09:00')],
      replacements: [{ counsellorId: chen, name: '陈老师' }],
    },
    // The other one is taken at that time.
    { startsAt: at(friday, '10:00'), replacements: [] },
  ]);
  await expect(book(await buildPerson(world), at(friday, '08:30'))).rejects.toMatchObject({
    code: 'SLOT_TAKEN',
  });
  await expect(plan(friday, friday)).rejects.toMatchObject({ code: 'AWAY_ALREADY' });
});

it('a hold in its days is no appointment any more', async () => {
  const wanted = { service: 'psychology', line: 'on-site', counsellorId: lin } as const;
  const held = await world.call(
    counselling,
    'hold',
    { ...wanted, startsAt: at(friday, '09:00') },
    { as: she },
  );
  await plan();
  await expect(
    world.call(counselling, 'book', { appointmentId: held.appointmentId }, { as: she }),
  ).rejects.toMatchObject({ code: 'HOLD_OVER' });
});

it('offers another time, which is kept for her: she says yes and keeps her number', async () => {
  const id = await book(she, at(thursday, '09:00'));
  const { id: absenceId } = await plan();
  const startsAt = at('2026-12-07', '09:45');
  const settled = await settle(absenceId, id, { how: 'move', startsAt });
  expect(settled).toMatchObject({
    state: 'in-force',
    left: 0,
    hits: [{ settled: 'offered', newStartsAt: startsAt }],
  });
  expect(await titles(she)).toEqual(['你有一个预约要改时间']);
  await expect(book(await buildPerson(world), startsAt)).rejects.toMatchObject({
    code: 'SLOT_TAKEN',
  });
  await expect(settle(absenceId, id, { how: 'cancel' })).rejects.toMatchObject({
    code: 'SETTLED_ALREADY',
  });

  const before = await hers(id);
  expect(before.proposal).toMatchObject({ startsAt, counsellorName: '林老师' });
  const yes = { appointmentId: before.proposal?.appointmentId ?? '' };
  await world.call(counselling, 'acceptOffer', yes, { as: she });
  expect(await hers(id)).toMatchObject({ id, code: before.code, startsAt, proposal: null });
  const seen = await world.call(counselling, 'absence', { absenceId }, { as: linHerself });
  expect(seen.hits).toMatchObject([{ appointmentId: id, settled: 'moved', newStartsAt: startsAt }]);
});

it('offers somebody else, who gives this service; declined, it is over', async () => {
  await buildService(world, unit, { service: 'legal' });
  const { id: lawyer } = await buildCounsellor(world, unit, { services: ['legal'] });
  const id = await book(she, at(thursday, '09:00'));
  const { id: absenceId } = await plan();
  const replace = (counsellorId: string): Settlement => ({
    how: 'replace',
    counsellorId,
    startsAt: at(thursday, '09:00'),
  });
  await expect(settle(absenceId, id, replace(lawyer))).rejects.toMatchObject({
    code: 'OTHER_SERVICE',
  });
  await settle(absenceId, id, replace(chen));
  const { proposal } = await hers(id);
  expect(proposal).toMatchObject({ counsellorName: '陈老师', startsAt: at(thursday, '09:00') });

  const no = { appointmentId: proposal?.appointmentId ?? '' };
  await world.call(counselling, 'declineOffer', no, { as: she });
  expect(await hers(id)).toMatchObject({ state: 'cancelled', cause: 'counsellor' });
  // The other one is free again.
  await expect(book(await buildPerson(world), at(thursday, '09:00'), chen)).resolves.toMatch(/./);
});

it('unanswered in time, the offer and the appointment are over, and she is told', async () => {
  const id = await book(she, at(thursday, '09:00'));
  const { id: absenceId } = await plan();
  await settle(absenceId, id, { how: 'move', startsAt: at('2026-12-07', '09:45') });
  const { proposal } = await hers(id);
  const { db, tenantId, runtime, clock } = world;
  clock.set(new Date(proposal?.answerUntil ?? 0));
  for (const job of offerJobs.filter(({ job: { everySeconds } }) => everySeconds)) {
    await job.run({}, { db, tenantId, services: runtime.services, now: clock.now(), attempt: 1 });
  }
  expect(await hers(id)).toMatchObject({ state: 'cancelled', cause: 'counsellor' });
  expect(await titles(she)).toEqual(['你有一个预约要改时间', '你有一个预约取消了']);
});

it('cancels with a message; for one without an account a move is done at once', async () => {
  const id = await book(she, at(thursday, '09:00'));
  const desk = await buildPerson(world, { roles: [{ role: 'front-desk', unitId: unit.id }] });
  const slip = await world.call(
    counselling,
    'deskBook',
    {
      unitId: unit.id,
      service: 'psychology',
      line: 'on-site',
      counsellorId: lin,
      startsAt: at(friday, '09:00'),
      consent: 'by-phone',
      ageGroup: 'adult',
    },
    { as: desk },
  );
  const { id: absenceId, left } = await plan();
  expect(left).toBe(2);
  await settle(absenceId, id, { how: 'cancel' });
  expect(await titles(she)).toEqual(['你有一个预约取消了']);
  const done = await settle(absenceId, slip.appointmentId, {
    how: 'move',
    startsAt: at('2026-12-07', '09:00'),
  });
  expect(done.hits.map(({ settled }) => settled)).toEqual(['cancelled', 'moved']);
  expect(done.state).toBe('in-force');
});

it('withdrawn, the days are open again', async () => {
  const { id: absenceId } = await plan();
  await world.call(counselling, 'withdrawAbsence', { absenceId }, { as: linHerself });
  await expect(book(she, at(friday, '09:00'))).resolves.toMatch(/./);
});

import { counselling } from '@cloud/counselling';
import { buildCounsellor, buildService } from '@tests/builders/counselling';
import { buildUnit } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld, type World } from '@tests/support/test-world';
import { remindingJobs } from './remind';

const getWorld = useWorld();
let world: World;
let she: BuiltPerson;
let counsellorId: string;

const wednesday = '2026-11-25T01:00:00.000Z';
const friday = '2026-11-27T01:00:00.000Z';

beforeEach(async () => {
  world = getWorld();
  const unit = await buildUnit(world, { name: '小海星', shortName: '小海星' });
  await buildService(world, unit, { cancelHours: 2 });
  ({ id: counsellorId } = await buildCounsellor(world, unit));
  she = await buildPerson(world);
});

async function book(startsAt: string, { remind = true } = {}) {
  const wanted = { service: 'psychology', line: 'on-site', counsellorId, startsAt } as const;
  const held = await world.call(counselling, 'hold', wanted, { as: she });
  const input = { appointmentId: held.appointmentId, remind };
  return world.call(counselling, 'book', input, { as: she });
}

async function remindAt(at: string) {
  const { db, tenantId, runtime, clock } = world;
  clock.set(new Date(at));
  for (const job of remindingJobs) {
    await job.run({}, { db, tenantId, services: runtime.services, now: clock.now(), attempt: 1 });
  }
  return messages();
}

it('leads to her appointments, and names none', async () => {
  await book(wednesday);
  await remindAt('2026-11-24T01:00:00Z');
  const rows = await world.db
    .selectFrom('inbox_messages')
    .where('tenant_id', '=', world.tenantId)
    .select('link')
    .execute();
  expect(rows).toEqual([{ link: { to: 'appointments' } }]);
});

async function messages() {
  const rows = await world.db
    .selectFrom('inbox_messages')
    .where('tenant_id', '=', world.tenantId)
    .where('person_id', '=', she.id)
    .select(['title', 'body', 'dedupe_key'])
    .execute();
  return rows.map(({ title, body, dedupe_key: key }) => ({
    title,
    body,
    about: key.split(' ')[2],
  }));
}

it('reminds once, a day before, with one sentence that says nothing', async () => {
  await book(wednesday);
  expect(await remindAt('2026-11-24T00:59:00Z')).toEqual([]);
  const told = [{ title: '你有一个预约', body: '打开就能看到。', about: wednesday }];
  expect(await remindAt('2026-11-24T01:00:00Z')).toEqual(told);
  expect(await remindAt('2026-11-24T01:05:00Z')).toEqual(told);
});

it('moved from Wednesday to Friday: one reminder, Friday’s', async () => {
  const { id } = await book(wednesday);
  await remindAt('2026-11-24T02:00:00Z');
  await world.call(counselling, 'reschedule', { appointmentId: id, startsAt: friday }, { as: she });
  expect(await messages()).toEqual([]);
  expect(await remindAt('2026-11-25T00:00:00Z')).toEqual([]);
  expect(await remindAt('2026-11-26T02:00:00Z')).toMatchObject([{ about: friday }]);
});

it('cancelled, or on a phone that somebody else reads: none', async () => {
  const { id } = await book(wednesday);
  await book(friday, { remind: false });
  await world.call(counselling, 'cancel', { appointmentId: id }, { as: she });
  expect(await remindAt('2026-11-24T02:00:00Z')).toEqual([]);
  expect(await remindAt('2026-11-26T02:00:00Z')).toEqual([]);
});

import { counselling } from '@cloud/counselling';
import { buildCounsellor, buildService } from '@tests/builders/counselling';
import { buildGrant, buildUnit, type BuiltUnit } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld, type World } from '@tests/support/test-world';
import { personalData } from './personal-data';

const getWorld = useWorld();
let world: World;
let unit: BuiltUnit;
let counsellorId: string;
let she: BuiltPerson;

const thursday = (clock: string) => new Date(`2026-11-26T${clock}:00+08:00`).toISOString();
const wish = {
  service: 'psychology',
  line: null,
  counsellorId: null,
  until: '2026-12-10',
} as const;

beforeEach(async () => {
  world = getWorld();
  unit = await buildUnit(world, { name: '小海星', shortName: '小海星' });
  await buildService(world, unit);
  ({ id: counsellorId } = await buildCounsellor(world, unit));
  she = await buildPerson(world);
});

const hold = (as: BuiltPerson, startsAt: string) =>
  world.call(
    counselling,
    'hold',
    { service: 'psychology', line: 'on-site', counsellorId, startsAt },
    { as },
  );

async function book(as: BuiltPerson, startsAt: string) {
  const { appointmentId } = await hold(as, startsAt);
  return world.call(counselling, 'book', { appointmentId }, { as });
}

const erase = (personId: string) =>
  world.db
    .transaction()
    .execute((trx) => personalData.erase(trx, world.tenantId, personId, world.clock.now()));

async function coming(as: BuiltPerson) {
  const { items } = await world.call(counselling, 'myAppointments', { when: 'coming' }, { as });
  return items.map(({ startsAt }) => startsAt);
}

it('gives her what is kept, in words', async () => {
  const { code } = await book(she, thursday('09:00'));
  await world.call(counselling, 'joinWaitlist', wish, { as: she });
  const sections = await personalData.export(world.db, world.tenantId, she.id);
  expect(sections.map(({ rows }) => rows)).toEqual([
    [
      {
        service: '心理咨询',
        line: '当面',
        counsellor: '林老师',
        startsAt: thursday('09:00'),
        code,
        state: 'booked',
      },
    ],
    [{ service: '心理咨询', until: '2026-12-10', since: world.clock.now().toISOString() }],
    [],
  ]);
});

it('says what ends, and ends it: the hour goes to whoever waits, twice the same', async () => {
  await book(she, thursday('09:00'));
  await hold(she, thursday('10:15'));
  await world.call(counselling, 'joinWaitlist', wish, { as: she });
  const waiting = await buildPerson(world);
  await world.call(counselling, 'joinWaitlist', wish, { as: waiting });
  const { db, tenantId, clock } = world;
  expect(await personalData.consequences?.(db, tenantId, she.id, clock.now())).toEqual([
    '1 个还没到的预约会取消，时间让给别人',
  ]);

  await erase(she.id);
  await erase(she.id);
  expect(await coming(she)).toEqual([]);
  expect(await world.call(counselling, 'myTurns', {}, { as: she })).toEqual({ turns: [] });
  const { turns } = await world.call(counselling, 'myTurns', {}, { as: waiting });
  expect(turns[0]?.offer).not.toBeNull();
});

it('a counsellor who leaves is not booked any more; what stands in her calendar stands', async () => {
  const lin = await buildPerson(world);
  await buildGrant(world, lin, 'counsellor', unit);
  const own = await buildCounsellor(world, unit, { name: '陈老师', person: lin });
  counsellorId = own.id;
  await book(she, thursday('09:00'));
  await erase(lin.id);
  expect(await coming(she)).toEqual([thursday('09:00')]);
  const other = await buildPerson(world);
  await expect(hold(other, thursday('10:15'))).rejects.toMatchObject({ code: 'NOT_OFFERED' });
});

it('brings the appointments of a double over, and ends its turns and holds', async () => {
  const double = await buildPerson(world);
  await book(she, thursday('09:00'));
  await book(double, '2026-11-27T01:00:00.000Z');
  await hold(double, thursday('10:15'));
  await world.call(counselling, 'joinWaitlist', wish, { as: double });
  await world.call(counselling, 'joinWaitlist', wish, { as: she });
  const pair = { keepId: she.id, goneId: double.id };
  const told = await world.db
    .transaction()
    .execute(async (trx) => personalData.merge?.(trx, world.tenantId, pair, world.clock.now()));
  expect(told).toEqual(['1 个咨询预约移过来']);
  expect(await coming(she)).toEqual([thursday('09:00'), '2026-11-27T01:00:00.000Z']);
  expect((await world.call(counselling, 'myTurns', {}, { as: she })).turns).toHaveLength(1);
  await expect(hold(await buildPerson(world), thursday('10:15'))).resolves.toMatchObject({});
});

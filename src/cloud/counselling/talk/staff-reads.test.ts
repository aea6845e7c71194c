import { sql } from 'kysely';
import { counselling } from '@cloud/counselling';
import { buildPerson } from '@tests/builders/people';
import {
  buildTalk,
  buildTalkHouse,
  nextMessage,
  type TalkHouse,
  type WithKeys,
} from '@tests/builders/talks';
import { useWorld, type World } from '@tests/support/test-world';

const getWorld = useWorld();
let world: World;
let house: TalkHouse;

beforeEach(async () => {
  world = getWorld();
  house = await buildTalkHouse(world);
});

const thread = () => ({ appointmentId: house.appointmentId, part: 'thread' as const });
const read = (as: WithKeys, part: 'thread' | 'record' = 'thread') =>
  world.call(
    counselling,
    as === house.she ? 'talk' : 'readTalk',
    { ...thread(), part, after: 0 },
    { as },
  );
const refused = (call: Promise<unknown>) =>
  call.then(
    () => 'taken',
    (error: { code: string }) => error.code,
  );

test('readers find the thread in a list, with what waits; front desk, colleague and she do not', async () => {
  const { writing } = await buildTalk(world, house);
  const list = async (as: WithKeys) => {
    const { talks } = await world.call(counselling, 'myTalks', {}, { as });
    return talks.map(({ appointmentId, waits, messages, isMine }) => ({
      isHers: appointmentId === house.appointmentId,
      waits,
      messages,
      isMine,
    }));
  };
  const waiting = { isHers: true, waits: true, messages: 1 };
  expect(await list(house.counsellor)).toEqual([{ ...waiting, isMine: true }]);
  expect(await list(house.supervisor)).toEqual([{ ...waiting, isMine: false }]);
  expect(await list(house.colleague)).toEqual([]);
  const answers = { ...writing, line: { sequence: 1, previous: null } };
  const message = await nextMessage(house.counsellor, answers, { kind: 'text', text: '我在' });
  await world.call(counselling, 'sendToTalk', { ...thread(), message }, { as: house.counsellor });
  expect(await list(house.counsellor)).toEqual([
    { isHers: true, waits: false, messages: 2, isMine: true },
  ]);
  const desk = await buildPerson(world, { roles: [{ role: 'front-desk', unitId: house.unit.id }] });
  expect(await refused(world.call(counselling, 'myTalks', {}, { as: desk }))).toBe('NOT_ALLOWED');
  for (const as of [desk, house.colleague, house.she]) {
    const peeking = world.call(counselling, 'readTalk', { ...thread(), after: 0 }, { as });
    expect(await refused(peeking)).toBe('NOT_ALLOWED');
  }
});

test('whoever of the staff opens a part leaves a row: who, when, as what, and no word', async () => {
  await buildTalk(world, house, '最近睡不好');
  await read(house.counsellor);
  await read(house.supervisor, 'record');
  await read(house.she);
  const { rows } = await sql<{ actor: string; target: string; unit: string; detail: object }>`
    select actor, target, unit_id as unit, detail from audit_rows
    where tenant_id = ${world.tenantId} and operation like 'counselling.%eadTalk' order by at, actor`.execute(
    world.db,
  );
  const common = { target: house.appointmentId, unit: house.unit.id };
  const expected = [
    { ...common, actor: house.counsellor.id, detail: { part: 'thread', role: 'counsellor' } },
    {
      ...common,
      actor: house.supervisor.id,
      detail: { part: 'record', role: 'counselling-supervisor' },
    },
  ];
  expect(rows).toHaveLength(2);
  expect(rows).toEqual(expect.arrayContaining(expected));
});

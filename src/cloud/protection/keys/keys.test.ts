import { base64urlFromBytes } from '@shared/envelope/encoding/base64url';
import {
  buildCentre,
  buildKeys,
  directoryOf,
  publish,
  statusOf,
  type BuiltCentre,
} from '@tests/builders/protection';
import { buildReport } from '@tests/builders/protection-reports';
import { buildUnit } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld, type World } from '@tests/support/test-world';
import { protection } from '..';

const getWorld = useWorld();
let world: World;
let centre: BuiltCentre;

beforeEach(async () => {
  world = getWorld();
  centre = await buildCentre(world);
});

const directory = () => world.call(protection, 'directory', {});
const publishing = (text: string) =>
  world.send(protection, 'publishDirectory', { directory: text }, { as: centre.lead });

test('everybody gets the signed directory, its statements and whether somebody is there', async () => {
  const status = statusOf(world, centre, 1);
  await world.call(protection, 'publishStatus', { status }, { as: centre.lead });
  const told = await directory();
  expect(told.reply?.statuses).toEqual([status]);
  expect(told.duty).toEqual({ isOnDuty: false, nextFrom: null, urgentMinutes: 30, otherHours: 24 });
});

test('before the first directory there is none, and nothing is promised', async () => {
  const empty = await getWorld().call(protection, 'directory', {});
  expect(empty.reply).not.toBeNull();
  const { db } = world;
  await db.deleteFrom('protection_directories').where('tenant_id', '=', world.tenantId).execute();
  expect((await directory()).reply).toBeNull();
});

test.each([
  ['signed by another root', 'FORGED'],
  ['changed after it was signed', 'FORGED'],
  ['of before', 'OLDER'],
  ['of another county', 'FOREIGN'],
  ['with a key that nobody here has', 'UNKNOWN_KEY'],
])('a directory %s is not published', async (what, why) => {
  const next = { ...centre, version: centre.version + 1 };
  const good = directoryOf(world, next, centre.handlers);
  const odd = {
    'signed by another root': directoryOf(world, next, centre.handlers, {
      root: new Uint8Array(32).fill(9),
    }),
    'changed after it was signed': `${good.slice(0, 40)}${good[40] === 'A' ? 'B' : 'A'}${good.slice(41)}`,
    'of before': directoryOf(world, centre, centre.handlers),
    'of another county': directoryOf({ ...world, tenantId: '330399' }, next, centre.handlers),
    'with a key that nobody here has': directoryOf(world, next, [
      ...centre.handlers,
      { ...centre.lead, keys: buildKeys() },
    ]),
  }[what];
  const before = await directory();
  expect(await publishing(odd ?? '')).toMatchObject({
    error: { code: 'NOT_VALID', data: { why } },
  });
  expect((await directory()).reply).toEqual(before.reply);
  expect(await publishing(good)).toMatchObject({ ok: true });
});

test('a directory that has ended is not published', async () => {
  const old = directoryOf(world, { ...centre, version: 2 }, centre.handlers, { days: 10 });
  world.clock.advance(11 * 86_400_000);
  expect(await publishing(old)).toMatchObject({ error: { data: { why: 'EXPIRED' } } });
});

test('a revoked key signs and reads nothing new, from the statement on', async () => {
  const [first, second, lead] = centre.handlers;
  const status = statusOf(world, centre, 1, [first.keys]);
  await world.call(protection, 'publishStatus', { status }, { as: lead });
  const { keys } = await world.call(protection, 'keyRequests', {}, { as: lead });
  expect(keys.find(({ keyId }) => keyId === first.keys.keyId)?.state).toBe('revoked');
  const report = await buildReport(world, centre, { readers: [second, lead] });
  expect(report.caseId).toHaveLength(43);
  for (const [text, why] of [
    [statusOf(world, centre, 1), 'OLDER'],
    [statusOf(world, { version: 7 }, 2), 'OTHER_VERSION'],
  ] as const) {
    await expect(
      world.call(protection, 'publishStatus', { status: text }, { as: lead }),
    ).rejects.toMatchObject({ data: { why } });
  }
});

test('a new key waits for the root; renewed, the old one ends with the next directory', async () => {
  const [first, second, lead] = centre.handlers;
  const keys = buildKeys();
  const { signing, recipient } = keys;
  const input = {
    name: first.name,
    unitId: 'rights-centre',
    signing,
    recipient,
    file: base64urlFromBytes(new Uint8Array(300).fill(3)),
    renews: first.keys.keyId,
  };
  await world.call(protection, 'enrolKey', input, { as: first });
  const states = async () =>
    (await world.call(protection, 'myKeys', {}, { as: first })).keys.map(({ state }) => state);
  expect((await states()).sort()).toEqual(['listed', 'requested']);
  await publish(world, centre, [{ ...first, keys }, second, lead]);
  expect((await states()).sort()).toEqual(['ended', 'listed']);
  await expect(world.call(protection, 'enrolKey', input, { as: second })).rejects.toMatchObject({
    code: 'KEY_KNOWN',
  });
});

test('a key that is given up takes its file with it, and the leads are told', async () => {
  const [first, second, lead] = centre.handlers;
  const keyId = first.keys.keyId;
  await expect(world.call(protection, 'leaveKey', { keyId }, { as: second })).rejects.toMatchObject(
    { code: 'NOT_FOUND' },
  );
  await world.call(protection, 'leaveKey', { keyId }, { as: first });
  const { keys } = await world.call(protection, 'myKeys', {}, { as: first });
  expect(keys).toMatchObject([{ keyId, state: 'left', file: null }]);
  const inbox = await world.db
    .selectFrom('inbox_messages')
    .where('tenant_id', '=', world.tenantId)
    .select(['person_id', 'kind'])
    .execute();
  expect(inbox).toEqual([{ person_id: lead.id, kind: 'duty-keys' }]);
});

test('nobody enrols a key for a unit where she has no case role', async () => {
  const town = await buildUnit(world, { parent: centre.unit });
  const person = await buildPerson(world, { roles: [{ role: 'case-handler', unitId: town.id }] });
  const { signing, recipient } = buildKeys();
  const file = 'A'.repeat(100);
  const input = { name: '王', unitId: 'rights-centre', signing, recipient, file };
  await expect(world.call(protection, 'enrolKey', input, { as: person })).rejects.toMatchObject({
    code: 'NOT_YOUR_UNIT',
  });
});

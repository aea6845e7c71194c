import { organisation } from '@cloud/organisation';
import { people } from '@cloud/people';
import { buildTree, type BuiltTree } from '@tests/builders/organisation';
import { buildPerson, buildSession, type BuiltPerson } from '@tests/builders/people';
import { createWorld, useWorld } from '@tests/support/test-world';

const world = useWorld();
let tree: BuiltTree;
let organiser: BuiltPerson;
beforeEach(async () => {
  tree = await buildTree(world());
  organiser = await buildPerson(world(), {
    roles: [{ role: 'organiser', unitId: tree.hongqiao.id }],
  });
});

const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36';
const start = async () => {
  const scan = await world().call(people, 'startScan', {}, { userAgent: chrome });
  const code = new URL(scan.codeText).hash.replace('#code=', '');
  const holder = { scanId: scan.scanId, pollSecret: scan.pollSecret };
  return { ...scan, code, holder };
};
const state = async (holder: { scanId: string; pollSecret: string }) =>
  (await world().call(people, 'pollScan', holder)).state;
const take = async (holder: { scanId: string; pollSecret: string }) => {
  const reply = await world().send(people, 'signInByScan', holder);
  return reply.ok ? 'OK' : reply.error.code;
};
const confirm = async (scan: { code: string; twoDigits: string }, as: { token: string }) => {
  const input = { code: scan.code, digits: scan.twoDigits };
  const reply = await world().send(people, 'confirmScan', input, { as });
  return reply.ok ? 'OK' : reply.error.code;
};

it('signs the browser in once the phone has confirmed, and tells her', async () => {
  const scan = await start();
  expect(scan.code).toMatch(/^[\w-]{22}$/);
  expect(scan.expiresAt).toBe('2026-11-23T01:02:00.000Z');
  expect(await state(scan.holder)).toBe('waiting');
  const asked = await world().call(people, 'askedScan', { code: scan.code }, { as: organiser });
  expect(asked).toMatchObject({
    browser: 'Chrome · Windows · 工作台',
    obstacle: null,
  });
  expect(await confirm(scan, organiser)).toBe('OK');
  expect(await state(scan.holder)).toBe('confirmed');

  const session = await world().call(people, 'signInByScan', scan.holder);
  expect(session.personId).toBe(organiser.id);
  const { grants } = await world().call(organisation, 'myGrants', {}, { as: session });
  expect(grants).toMatchObject([{ role: 'organiser', withheld: false }]);
  const { items } = await world().call(people, 'listDevices', {}, { as: session });
  expect(items[0]).toMatchObject({
    label: 'Chrome · Windows · 工作台',
    place: 'console',
    thisOne: true,
  });
  const inbox = await world().call(people, 'listInbox', {}, { as: organiser });
  expect(inbox.items[0]?.title).toContain('登录了工作台');
});

it('gives one session for one scan, also when it is asked for twice at once', async () => {
  const scan = await start();
  await confirm(scan, organiser);
  const both = await Promise.all([take(scan.holder), take(scan.holder)]);
  expect(both.sort()).toEqual(['OK', 'SCAN_NOT_CONFIRMED']);
  expect(await take(scan.holder)).toBe('SCAN_NOT_CONFIRMED');
  expect(await confirm(scan, organiser)).toBe('SCAN_GONE');
});

it('is worth nothing without the secret of the browser that asked', async () => {
  const scan = await start();
  const other = await start();
  await confirm(scan, organiser);
  const thief = { scanId: scan.scanId, pollSecret: other.pollSecret };
  expect(await state(thief)).toBe('expired');
  expect(await take(thief)).toBe('SCAN_NOT_CONFIRMED');
  expect(await take(scan.holder)).toBe('OK');
});

it('gives nothing before it is confirmed, after it is refused, and after two minutes', async () => {
  const waiting = await start();
  expect(await take(waiting.holder)).toBe('SCAN_NOT_CONFIRMED');

  await world().call(people, 'refuseScan', { code: waiting.code }, { as: organiser });
  expect(await state(waiting.holder)).toBe('refused');
  expect(await confirm(waiting, organiser)).toBe('SCAN_GONE');

  const late = await start();
  await confirm(late, organiser);
  const later = await start();
  world().clock.advance(120_000);
  expect(await state(late.holder)).toBe('expired');
  expect(await take(late.holder)).toBe('SCAN_NOT_CONFIRMED');
  expect(await confirm(later, organiser)).toBe('SCAN_GONE');
});

it('is confirmed by staff only, from a strong session only', async () => {
  const scan = await start();
  const { code } = scan;
  const resident = await buildPerson(world());
  const volunteer = await buildPerson(world(), {
    roles: [{ role: 'volunteer', unitId: tree.hongqiao.id }],
  });
  const editor = await buildPerson(world(), {
    roles: [{ role: 'editor', unitId: tree.county.id }],
  });
  const bySms = (person: BuiltPerson) =>
    buildSession(world(), person.id, '手机', { assurance: 'sms' });
  const obstacle = async (as: { token: string }) =>
    (await world().call(people, 'askedScan', { code }, { as })).obstacle;

  for (const nobody of [resident, volunteer]) {
    expect(await obstacle(nobody)).toBe('no-role');
    expect(await confirm(scan, nobody)).toBe('NOT_ALLOWED');
  }
  for (const person of [organiser, editor]) {
    const weak = await bySms(person);
    expect(await obstacle(weak)).toBe('weak-session');
    expect(await confirm(scan, weak)).toBe('NOT_ALLOWED');
  }
  expect(await confirm(scan, editor)).toBe('OK');
});

it('is confirmed on a phone: no console session makes itself another one', async () => {
  const scan = await start();
  for (const assurance of ['scan', 'password+totp', 'passkey'] as const) {
    const session = await buildSession(world(), organiser.id, '电脑', {
      assurance,
      place: 'console',
    });
    expect(await confirm(scan, session)).toBe('NOT_ALLOWED');
  }
  expect(await confirm(scan, organiser)).toBe('OK');
});

it('stores neither the code nor the secret, and is nothing in another tenant', async () => {
  const scan = await start();
  const { db, tenantId } = world();
  const row = await db
    .selectFrom('scan_sign_ins')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  expect(JSON.stringify(row)).not.toContain(scan.code);
  expect(JSON.stringify(row)).not.toContain(scan.pollSecret);
  await confirm(scan, organiser);
  const foreign = createWorld(db);
  expect((await foreign.call(people, 'pollScan', scan.holder)).state).toBe('expired');
  const reply = await foreign.send(people, 'signInByScan', scan.holder);
  expect(reply).toMatchObject({ error: { code: 'SCAN_NOT_CONFIRMED' } });
});

it('stops an address that asks for codes without end', async () => {
  const asked = Array.from({ length: 123 }, () => world().send(people, 'startScan', {}));
  const codes = (await Promise.all(asked)).map((reply) => (reply.ok ? 'OK' : reply.error.code));
  expect(codes.filter((code) => code === 'TOO_MANY')).toHaveLength(3);
});

import { people } from '@cloud/people';
import { buildTree, type BuiltTree } from '@tests/builders/organisation';
import { buildPerson, buildSession, type BuiltPerson } from '@tests/builders/people';
import {
  buildStaffAccount,
  buildTotp,
  firstStep,
  goodPassword,
  totpCode,
} from '@tests/builders/staff';
import { useWorld } from '@tests/support/test-world';
import type { Role } from '@shared/organisation/roles';

const world = useWorld();
let tree: BuiltTree;
let organiser: BuiltPerson;
beforeEach(async () => {
  tree = await buildTree(world());
  organiser = await staff('organiser', tree.hongqiao, '陈小梅');
});

const staff = (role: Role, unit: { id: string }, name = '管理员') =>
  buildPerson(world(), { name, roles: [{ role, unitId: unit.id }] });
const send = async (operation: string, input: object, as?: { token: string }) => {
  const reply = await world().send(people, operation, input, { as });
  return reply.ok ? 'OK' : reply.error.code;
};
const isSignedIn = async (as: { token: string }) =>
  (await world().send(people, 'me', {}, { as })).ok;
const newPassword = 'a lamp on platform nine';

it('is set up by its owner, once, with a name of her own and a good password', async () => {
  const setUp = (userName: string, password: string, as = organiser) =>
    send('setUpStaffAccount', { userName, password }, as);
  expect(await setUp('chen.hq', 'password1234')).toBe('WEAK_PASSWORD');
  expect(await setUp('chen.hq', '今天陈小梅值班了吗')).toBe('WEAK_PASSWORD');
  expect(await setUp('chen.hq', goodPassword)).toBe('OK');
  expect(await setUp('chen.two', goodPassword)).toBe('ALREADY_SET_UP');
  expect((await firstStep(world(), 'chen.hq')).step).toBe('enrol');
  const colleague = await staff('editor', tree.county);
  expect(await setUp('Chen.HQ', goodPassword, colleague)).toBe('NAME_TAKEN');
  const resident = await buildPerson(world());
  expect(await setUp('somebody', goodPassword, resident)).toBe('NOT_ALLOWED');
});

it('changes no way of signing in from a session that was left open', async () => {
  await buildTotp(world(), organiser);
  const ways: [string, object][] = [
    ['setUpStaffAccount', { userName: 'chen.hq', password: goodPassword }],
    ['startEnrolment', {}],
    ['makeRecoveryCodes', {}],
  ];
  world().clock.advance(10 * 60_000);
  for (const [operation, input] of ways) {
    expect(await send(operation, input, organiser)).toBe('CONFIRM_FIRST');
  }
  const again = await buildSession(world(), organiser.id, '电脑', { place: 'console' });
  for (const [operation, input] of ways) expect(await send(operation, input, again)).toBe('OK');
});

it('changes the password with the old one only, and ends the other console sessions', async () => {
  await buildStaffAccount(world(), organiser, 'chen.hq');
  const here = await buildSession(world(), organiser.id, '电脑', { place: 'console' });
  const there = await buildSession(world(), organiser.id, '电脑', { place: 'console' });
  const change = (oldPassword: string, to = newPassword) =>
    send('changePassword', { oldPassword, newPassword: to }, here);
  expect(await change('not the old one')).toBe('WRONG_PASSWORD');
  expect(await change(goodPassword, 'short')).toBe('WEAK_PASSWORD');
  expect(await change(goodPassword)).toBe('OK');
  expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([true, false]);
  expect(await isSignedIn(organiser)).toBe(true);
  expect(await send('signInWithPassword', { userName: 'chen.hq', password: goodPassword })).toBe(
    'WRONG_PASSWORD',
  );
});

describe('a link to a new password', () => {
  beforeEach(() => buildStaffAccount(world(), organiser, 'chen.hq'));
  const make = async (as: BuiltPerson, personId = organiser.id) => {
    const input = { personId, reason: '忘了密码' };
    const { link } = await world().call(people, 'makePasswordLink', input, { as });
    return link.split('#')[1] ?? '';
  };

  it('lets her set it herself, once, and asks for her second factor all the same', async () => {
    await buildTotp(world(), organiser);
    const session = await buildSession(world(), organiser.id, '电脑', { place: 'console' });
    const admin = await staff('unit-admin', tree.hongqiao);
    const older = await make(admin);
    const code = await make(admin);
    expect(await world().call(people, 'passwordLink', { code })).toMatchObject({
      userName: 'chen.hq',
    });
    const set = (password: string, by = code) => send('setPasswordByLink', { code: by, password });
    expect(await set('weak')).toBe('WEAK_PASSWORD');
    expect(await set(newPassword)).toBe('OK');
    expect(await set(newPassword)).toBe('LINK_GONE');
    expect(await send('passwordLink', { code })).toBe('LINK_GONE');
    expect(await set(newPassword, older)).toBe('LINK_GONE');
    expect(await isSignedIn(session)).toBe(false);
    const first = await world().call(people, 'signInWithPassword', {
      userName: 'chen.hq',
      password: newPassword,
    });
    expect(first).toMatchObject({ step: 'second-factor', totp: true });
    const inbox = await world().call(people, 'listInbox', {}, { as: organiser });
    expect(inbox.items.map(({ title }) => title)).toContain('你的账号可以用管理员给的链接重设密码');
  });

  it('ends a sign-in that was begun with the old password', async () => {
    await buildTotp(world(), organiser);
    const { ticket } = await firstStep(world(), 'chen.hq');
    const code = await make(await staff('unit-admin', tree.hongqiao));
    expect(await send('setPasswordByLink', { code, password: newPassword })).toBe('OK');
    const second = { ticket, code: totpCode(world()), deviceLabel: 'Chrome' };
    expect(await send('signInWithTotp', second)).toBe('TICKET_GONE');
  });

  it('is good for a day', async () => {
    const code = await make(await staff('unit-admin', tree.hongqiao));
    world().clock.advance(24 * 3_600_000);
    expect(await send('passwordLink', { code })).toBe('LINK_GONE');
    expect(await send('setPasswordByLink', { code, password: newPassword })).toBe('LINK_GONE');
  });

  it('is made by who administers everything that she holds, never for oneself', async () => {
    const input = { personId: organiser.id, reason: '忘了密码' };
    const by = async (role: Role, unit: { id: string }) =>
      send('makePasswordLink', input, await staff(role, unit));
    expect(await by('unit-admin', tree.county)).toBe('OK');
    expect(await by('unit-admin', tree.liushi)).toBe('NOT_ALLOWED');
    expect(await by('unit-admin', tree.dongjie)).toBe('NOT_ALLOWED');
    expect(await by('organiser', tree.county)).toBe('NOT_ALLOWED');

    const admin = await staff('unit-admin', tree.hongqiao);
    const own = { personId: admin.id, reason: '忘了密码' };
    expect(await send('makePasswordLink', own, admin)).toBe('NOT_ALLOWED');
    // An administrator's account is the platform administrator's matter.
    expect(await send('makePasswordLink', own, await staff('unit-admin', tree.county))).toBe(
      'NOT_ALLOWED',
    );
    await buildStaffAccount(world(), admin, 'admin.hq');
    expect(await send('makePasswordLink', own, await staff('platform-admin', tree.county))).toBe(
      'OK',
    );
    const resident = await buildPerson(world());
    const nobodys = { personId: resident.id, reason: '忘了密码' };
    expect(await send('makePasswordLink', nobodys, admin)).toBe('NOT_ALLOWED');
  });
});

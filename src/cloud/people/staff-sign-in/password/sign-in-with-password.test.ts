import crypto from 'node:crypto';
import { people } from '@cloud/people';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import {
  buildStaffAccount,
  buildTotp,
  firstStep,
  goodPassword,
  totpCode,
} from '@tests/builders/staff';
import { createWorld, useWorld } from '@tests/support/test-world';

const world = useWorld();
let organiser: BuiltPerson;
beforeEach(async () => {
  const tree = await buildTree(world());
  organiser = await buildPerson(world(), {
    roles: [{ role: 'organiser', unitId: tree.hongqiao.id }],
  });
  await buildStaffAccount(world(), organiser, 'chen.hq');
});

const guess = async (userName: string, password = 'not the password', address?: string) => {
  const input = { userName, password };
  const reply = await world().send(people, 'signInWithPassword', input, address ? { address } : {});
  return reply.ok ? 'OK' : reply.error;
};
const deviceLabel = 'Chrome · Windows';

it('gives a ticket for the second factor and never a session', async () => {
  await buildTotp(world(), organiser);
  const first = await firstStep(world(), ' Chen.HQ ');
  expect(first).toMatchObject({
    step: 'second-factor',
    totp: true,
    recoveryCode: false,
    passkey: null,
    expiresAt: '2026-11-23T01:15:00.000Z',
  });
  const asToken = await world().send(people, 'me', {}, { as: { token: first.ticket } });
  expect(asToken).toMatchObject({ ok: false, error: { code: 'SIGN_IN_NEEDED' } });
  const { db, tenantId } = world();
  const rows = await db
    .selectFrom('sessions')
    .select('place')
    .where('tenant_id', '=', tenantId)
    .execute();
  expect(rows).toEqual([{ place: 'app' }]);

  const input = { ticket: first.ticket, code: totpCode(world()), deviceLabel };
  const session = await world().call(people, 'signInWithTotp', input);
  expect(session).toMatchObject({ personId: organiser.id, expiresAt: '2026-11-23T03:00:00.000Z' });
  const { items } = await world().call(people, 'listDevices', {}, { as: session });
  expect(items[0]).toMatchObject({ label: deviceLabel, place: 'console' });
});

it('says the same of a wrong password and an unknown name, after the same work', async () => {
  const derived = jest.spyOn(crypto, 'scrypt');
  const wrong = await guess('chen.hq');
  const unknown = await guess('nobody.hq');
  expect(wrong).toMatchObject({ code: 'WRONG_PASSWORD', status: 401 });
  expect(unknown).toEqual(wrong);
  expect(derived).toHaveBeenCalledTimes(2);
  expect(derived.mock.calls[0]?.[3]).toEqual(derived.mock.calls[1]?.[3]);
  derived.mockRestore();
});

it('makes whoever guesses wait longer and longer, known name or not, and never for good', async () => {
  for (const name of ['chen.hq', 'nobody.hq']) {
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await guess(name)).toMatchObject({ code: 'WRONG_PASSWORD' });
    }
    const later = { code: 'TRY_LATER', status: 429, data: { retryAfterSeconds: 30 } };
    expect(await guess(name)).toMatchObject(later);
    // The right one is not looked at either.
    expect(await guess(name, goodPassword)).toMatchObject(later);
  }
  world().clock.advance(30_000);
  expect(await guess('chen.hq')).toMatchObject({ code: 'WRONG_PASSWORD' });
  expect(await guess('chen.hq')).toMatchObject({ data: { retryAfterSeconds: 60 } });
  world().clock.advance(60_000);
  expect(await guess('chen.hq', goodPassword)).toBe('OK');
  expect(await guess('chen.hq')).toMatchObject({ code: 'WRONG_PASSWORD' });
});

it('answers no more than a handful of guesses sent at once', async () => {
  const guesses = await Promise.all(Array.from({ length: 15 }, () => guess('chen.hq')));
  const codes = guesses.map((each) => (each === 'OK' ? each : each.code));
  expect(codes.filter((code) => code === 'WRONG_PASSWORD').length).toBeLessThanOrEqual(6);
  expect(codes).toContain('TRY_LATER');
});

it('limits an address over all names', async () => {
  const hash = jest.spyOn(crypto, 'scrypt').mockImplementation((...given: unknown[]) => {
    const done = given[4];
    if (typeof done === 'function') done(null, Buffer.alloc(32));
  });
  const codes: string[] = [];
  for (let each = 0; each < 62; each += 1) {
    const reply = await guess(`name${each}`, 'x', '198.51.100.7');
    codes.push(reply === 'OK' ? reply : reply.code);
  }
  hash.mockRestore();
  expect(codes.filter((code) => code === 'TOO_MANY')).toHaveLength(2);
});

it('is unknown in another tenant, and after the account was deleted', async () => {
  const foreign = createWorld(world().db);
  const input = { userName: 'chen.hq', password: goodPassword };
  expect(await foreign.send(people, 'signInWithPassword', input)).toMatchObject({
    error: { code: 'WRONG_PASSWORD' },
  });
  await world().call(people, 'deleteMyAccount', { confirm: '注销账号' }, { as: organiser });
  expect(await guess('chen.hq', goodPassword)).toMatchObject({ code: 'WRONG_PASSWORD' });
});

import { people } from '@cloud/people';
import type { Wechat, WechatSignIn } from '@cloud/platform/wechat/wechat';
import { buildPerson } from '@tests/builders/people';
import { useWorld, type CallOptions } from '@tests/support/test-world';

let answer: WechatSignIn = { status: 'ok', openid: 'o-mother', unionid: null };
const absent = () => Promise.reject(new Error('not asked for here'));
const wechat: Wechat = {
  signIn: async () => answer,
  makeCode: absent,
  sendSubscribeMessage: absent,
};
const world = useWorld({ wechat });

const signIn = (input = {}, options?: CallOptions) =>
  world().call(people, 'signInWithWechat', { code: 'code-1', ...input }, options);

beforeEach(() => {
  answer = { status: 'ok', openid: 'o-mother', unionid: null };
});

it('registers at the first sign-in and knows her at the second', async () => {
  const first = await signIn({ deviceLabel: '小米 13 · 微信' });
  expect(first).toMatchObject({ isNew: true, expiresAt: '2026-12-23T01:00:00.000Z' });
  const second = await signIn();
  expect(second).toMatchObject({ isNew: false, personId: first.personId });
  expect(second.token).not.toBe(first.token);
  const me = await world().call(people, 'me', {}, { as: { token: second.token ?? '' } });
  expect(me).toMatchObject({ id: first.personId, name: null, privacyAccepted: false });
});

it('stores the hash of the token and never the token', async () => {
  const { token } = await signIn({}, { key: 'key-of-a-retry' });
  const { db, tenantId } = world();
  const session = await db
    .selectFrom('sessions')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  expect(session.token_hash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(session)).not.toContain(token);
});

it('keeps no answer with a token even when a signed-in person repeats it with a key', async () => {
  const person = await buildPerson(world());
  const { token } = await signIn({}, { as: person, key: 'key-of-a-retry' });
  expect(token).not.toBeNull();
  const { db, tenantId } = world();
  const keys = await db
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .execute();
  expect(keys).toEqual([]);
});

it('records the privacy notice she agreed to, and ignores one that never was', async () => {
  const { token } = await signIn({ privacyVersion: '2026-11-27' });
  const as = { token: token ?? '' };
  expect(await world().call(people, 'me', {}, { as })).toMatchObject({ privacyAccepted: true });
  await signIn({ privacyVersion: '2001-01-01' });
  expect((await world().call(people, 'listConsents', {}, { as })).items).toHaveLength(1);
});

it.each([
  ['bad-code', { code: 'WECHAT_CODE_REFUSED', status: 401 }],
  ['blocked', { code: 'WECHAT_RISK', status: 403 }],
  ['unavailable', { code: 'WECHAT_BUSY', status: 503 }],
  ['too-many', { code: 'TOO_MANY', status: 429 }],
] as const)('says in its own words when WeChat answers %s', async (status, error) => {
  answer = { status };
  await expect(signIn()).rejects.toMatchObject(error);
});

it('makes one person of two first sign-ins at once', async () => {
  const both = await Promise.all([signIn(), signIn()]);
  expect(new Set(both.map(({ personId }) => personId)).size).toBe(1);
  const { db, tenantId } = world();
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .execute();
  expect(rows).toHaveLength(1);
});

describe('under CloudBase', () => {
  const as = { kind: 'openid' as const, openid: 'o-cloud' };

  it('takes the openid that the platform vouches for, without a token', async () => {
    const first = await world().call(people, 'signInWithWechat', {}, { as });
    expect(first).toMatchObject({ token: null, expiresAt: null, isNew: true });
    const me = await world().call(people, 'me', {}, { as });
    expect(me.id).toBe(first.personId);
    const again = await world().call(people, 'signInWithWechat', {}, { as });
    expect(again).toMatchObject({ personId: first.personId, isNew: false });
  });

  it('knows nobody who has not signed in yet', async () => {
    await expect(world().call(people, 'me', {}, { as })).rejects.toMatchObject({
      code: 'SIGN_IN_NEEDED',
    });
  });

  it('gives nothing to one without an openid and without a code', async () => {
    await expect(world().call(people, 'signInWithWechat', {})).rejects.toMatchObject({
      code: 'SIGN_IN_NEEDED',
    });
  });
});

it('stops an address that signs in without end', async () => {
  const tries = Array.from({ length: 125 }, () => world().send(people, 'signInWithWechat', {}));
  const replies = await Promise.all(tries);
  const codes = replies.map((reply) => (reply.ok ? 'OK' : reply.error.code));
  expect(codes.filter((code) => code === 'TOO_MANY')).toHaveLength(5);
});

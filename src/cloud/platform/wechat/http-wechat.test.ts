import { Writable } from 'node:stream';
import {
  codes,
  openidOf,
  startWechatServer,
  type WechatServer,
} from '@tests/support/wechat-server';
import { pino } from 'pino';
import { movableClock } from '../clock';
import { httpWechat } from './http-wechat';

let server: WechatServer;
let logged = '';
const clock = movableClock(new Date('2026-05-01T00:00:00Z'));
const log = pino(
  { base: null },
  new Writable({
    write: (chunk, _encoding, done) => {
      logged += String(chunk);
      done();
    },
  }),
);

function client(changed: { appSecret?: string; apiBase?: string } = {}) {
  const { appId, appSecret, base } = server;
  const account = { appId, appSecret, apiBase: base, ...changed };
  return httpWechat({ account, log, clock, timeoutMs: 300, busyRetriesMs: [5, 10] });
}

beforeEach(async () => {
  server = await startWechatServer();
  logged = '';
});
afterEach(() => server.close());

describe('sign-in', () => {
  test('gives openid and unionid, and never the session key', async () => {
    const signedIn = await client().signIn('union-li');
    expect(signedIn).toEqual({
      status: 'ok',
      openid: openidOf('union-li'),
      unionid: 'unionid-of-union-li',
    });
    expect(await client().signIn('plain')).toMatchObject({ status: 'ok', unionid: null });
  });

  test.each([
    [codes.bad, 'bad-code'],
    [codes.used, 'bad-code'],
    [codes.tooMany, 'too-many'],
    [codes.risky, 'blocked'],
    [codes.busy, 'unavailable'],
    [codes.busyTwice, 'ok'],
    [codes.hanging, 'unavailable'],
    [codes.broken, 'unavailable'],
    [codes.page, 'unavailable'],
  ])('%s is %s', async (code, status) => {
    expect(await client().signIn(code)).toMatchObject({ status });
  });

  test('asks three times when WeChat is busy, once when it hangs', async () => {
    await client().signIn(codes.busy);
    expect(server.asked).toHaveLength(3);
    await client().signIn(codes.hanging);
    expect(server.asked).toHaveLength(4);
  });

  test('a wrong secret is our fault: unavailable, and loud in the log', async () => {
    expect(await client({ appSecret: 'wrong' }).signIn('x')).toEqual({ status: 'unavailable' });
    expect(logged).toContain('"errcode":40125');
  });

  test('nobody there', async () => {
    const gone = client({ apiBase: 'http://127.0.0.1:1' });
    expect(await gone.signIn('x')).toEqual({ status: 'unavailable' });
  });
});

describe('messages', () => {
  const message = {
    openid: openidOf('li'),
    templateId: 'TEMPLATE',
    page: 'pages/home/index',
    data: { thing1: { value: '亲子课' } },
  };

  test('are sent with one token for all', async () => {
    const wechat = client();
    const results = await Promise.all([1, 2, 3].map(() => wechat.sendSubscribeMessage(message)));
    expect(results).toEqual(results.map(() => ({ status: 'sent' })));
    expect(server.sent[0]).toMatchObject({ touser: message.openid, template_id: 'TEMPLATE' });
    expect(server.asked.filter((path) => path.endsWith('stable_token'))).toHaveLength(1);
  });

  test('the token is asked for again before it ends, and when WeChat refuses it', async () => {
    const wechat = client();
    await wechat.sendSubscribeMessage(message);
    clock.advance(6_800_000);
    await wechat.sendSubscribeMessage(message);
    clock.advance(200_000);
    await wechat.sendSubscribeMessage(message);
    const asked = () => server.asked.filter((path) => path.endsWith('stable_token')).length;
    expect(asked()).toBe(2);
    server.expireTokens();
    expect(await wechat.sendSubscribeMessage(message)).toEqual({ status: 'sent' });
    expect(asked()).toBe(3);
  });

  test.each([
    [43101, 'refused'],
    [47003, 'refused'],
    [40003, 'refused'],
    [45009, 'retry'],
  ])('errcode %i is %s', async (errcode, status) => {
    server.answerSendWith(errcode);
    expect(await client().sendSubscribeMessage(message)).toEqual({
      status,
      reason: `wechat ${errcode}`,
    });
  });

  test('without a token there is a later', async () => {
    const wrong = client({ appSecret: 'wrong' });
    expect(await wrong.sendSubscribeMessage(message)).toEqual({
      status: 'retry',
      reason: 'no-token',
    });
  });
});

describe('page codes', () => {
  test('are a picture', async () => {
    const made = await client().makeCode('pages/home/index', 'a=7K3M9QX2');
    expect(made).toMatchObject({ status: 'ok' });
  });

  test('a scene that is too long is refused', async () => {
    const made = await client().makeCode('pages/home/index', 'x'.repeat(33));
    expect(made).toEqual({ status: 'refused', reason: 'wechat 40129' });
  });
});

test('no openid, session key, secret, token or code is ever logged', async () => {
  const wechat = client();
  for (const code of [...Object.values(codes), 'secret-code']) await wechat.signIn(code);
  server.answerSendWith(47003);
  await wechat.sendSubscribeMessage({
    openid: openidOf('li'),
    templateId: 'T',
    page: null,
    data: {},
  });
  await client({ appSecret: 'wrong-secret', apiBase: 'http://127.0.0.1:1' }).signIn('secret-code');
  expect(logged).not.toBe('');
  for (const secret of [
    'openid-of',
    'c2Vzc2lvbi',
    server.appSecret,
    'token-',
    '-code',
    'wrong-secret',
  ]) {
    expect(logged).not.toContain(secret);
  }
});

import { identify, type Invocation } from './identify';

const openid = 'oABCD1234567890abcdefghijklm';

function call(changed: Partial<Invocation> = {}): Invocation {
  return {
    event: { operation: 'list', input: {} },
    wx: { OPENID: openid, APPID: 'wx1', SOURCE: 'wx_client', CLIENTIP: '192.0.2.1' },
    environment: {},
    process: { TENCENTCLOUD_RUNENV: 'SCF' },
    appId: 'wx1',
    ...changed,
  };
}
const timerEvent = { Type: 'Timer', TriggerName: 'people-jobs', Time: '2026-05-01T00:00:00Z' };
const timer: Partial<Invocation> = { event: timerEvent, wx: { SOURCE: 'wx_trigger' } };

test('the openid is the one of the context', () => {
  expect(identify(call())).toEqual({ identity: { kind: 'openid', openid, unionid: undefined } });
  const withUnion = { ...call().wx, UNIONID: 'u1' };
  expect(identify(call({ wx: withUnion }))).toMatchObject({ identity: { unionid: 'u1' } });
});

test('nothing in the event names anybody', () => {
  const event = {
    operation: 'list',
    openid: 'other',
    OPENID: 'other',
    userInfo: { openId: 'other' },
  };
  expect(identify(call({ event }))).toMatchObject({ identity: { openid } });
  expect(identify(call({ event, wx: {} }))).toEqual({ refused: 'no openid' });
});

test.each([
  ['an empty openid', { wx: { OPENID: '', SOURCE: 'wx_client' } }],
  ['no context at all', { wx: {} }],
  ['an openid that is none', { wx: { OPENID: 12345, SOURCE: 'wx_client' } }],
  ['an openid with a trick', { wx: { OPENID: "o' or 1=1", SOURCE: 'wx_client' } }],
  ['an unknown source', { wx: { OPENID: openid, SOURCE: 'wx_http' } }],
  ['another mini-program', { wx: { OPENID: openid, APPID: 'wx2', SOURCE: 'wx_client' } }],
  ['a shared environment', { wx: { OPENID: openid, FROM_OPENID: 'o2', SOURCE: 'wx_client' } }],
  ['forged variables outside of CloudBase', { process: {} }],
  [
    'the openid of the call before',
    { environment: { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'oNext' } },
  ],
  ['an openid that this call does not have', { environment: { WX_CONTEXT_KEYS: 'WX_CLIENTIP' } }],
] as [string, Partial<Invocation>][])('%s is refused', (_name, changed) => {
  expect(identify(call(changed))).toEqual({ refused: expect.any(String) });
});

test('where the platform gives the call its own variables, they agree', () => {
  const environment = { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: openid };
  expect(identify(call({ environment }))).toMatchObject({ identity: { openid } });
});

test.each([
  ["WeChat's own word", timer],
  [
    "the platform's word",
    { event: timerEvent, wx: {}, process: { TENCENTCLOUD_RUNENV: 'SCF', TRIGGER_SRC: 'timer' } },
  ],
] as [string, Partial<Invocation>][])('a timer is one by %s', (_name, changed) => {
  expect(identify(call(changed))).toEqual({ identity: { kind: 'timer' } });
});

test.each([
  ['only its event says so', { event: timerEvent, wx: {} }],
  ['a client sends its event', { event: timerEvent }],
  [
    'a client sends its event, without an openid',
    { event: timerEvent, wx: { SOURCE: 'wx_client' } },
  ],
  [
    'the timer ran before, in the same process',
    {
      event: timerEvent,
      wx: { SOURCE: 'wx_client' },
      process: { TENCENTCLOUD_RUNENV: 'SCF', TRIGGER_SRC: 'timer' },
    },
  ],
  [
    'the call itself says otherwise',
    {
      event: timerEvent,
      wx: {},
      environment: { TRIGGER_SRC: 'http' },
      process: { TENCENTCLOUD_RUNENV: 'SCF', TRIGGER_SRC: 'timer' },
    },
  ],
  ['another function called this one', { event: timerEvent, wx: { SOURCE: 'wx_trigger,scf' } }],
  ['its event is another one', { event: { Type: 'Http' }, wx: { SOURCE: 'wx_trigger' } }],
  ['it has no name', { event: { Type: 'Timer' }, wx: { SOURCE: 'wx_trigger' } }],
  ['it is not on CloudBase', { ...timer, process: { TRIGGER_SRC: 'timer' } }],
] as [string, Partial<Invocation>][])('it is no timer when %s', (_name, changed) => {
  expect(identify(call(changed))).not.toEqual({ identity: { kind: 'timer' } });
});

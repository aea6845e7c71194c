import { ConnectionError } from '@shared/contract/connection-error';
import type { Call } from '@shared/contract/transport';
import { FetchTransport } from './fetch-transport';

const call: Call = {
  domain: 'activities',
  operation: 'create',
  input: { title: '讲座' },
  idempotencyKey: 'a-key-of-hers',
  token: 'opaque',
  signal: undefined,
};

interface Sent {
  url: string;
  init: RequestInit;
}

function answering(answer: () => unknown, ok = true): Sent[] {
  const sent: Sent[] = [];
  Object.assign(globalThis, {
    fetch: async (url: string, init: RequestInit) => {
      sent.push({ url, init });
      return { ok, json: async () => answer() };
    },
  });
  return sent;
}

beforeAll(() => {
  // jsdom has neither.
  Object.assign(AbortSignal, {
    timeout: () => new AbortController().signal,
    any: ([first]: AbortSignal[]) => first,
  });
});

test('sends the input with token and key as headers, and nothing of them in the address', async () => {
  const sent = answering(() => ({ activityId: '1' }));
  expect(await new FetchTransport().send(call)).toEqual({ ok: true, output: { activityId: '1' } });
  expect(sent[0]?.url).toBe('/rpc/activities/create');
  expect(sent[0]?.init.headers).toEqual({
    'content-type': 'application/json',
    authorization: 'Bearer opaque',
    'idempotency-key': 'a-key-of-hers',
  });
  expect(sent[0]?.init.credentials).toBe('omit');
});

test('a refusal is an answer', async () => {
  answering(() => ({ code: 'BAD_DRAFT', message: '前后不对' }), false);
  expect(await new FetchTransport().send(call)).toMatchObject({
    ok: false,
    error: { code: 'BAD_DRAFT' },
  });
});

test.each([
  ["a proxy's page", () => '<html>', false],
  ['an answer that breaks off', () => JSON.parse('{"activityId":'), true],
])('%s is none: the same call may be sent again', async (_what, answer, ok) => {
  answering(answer, ok);
  await expect(new FetchTransport().send(call)).rejects.toThrow(ConnectionError);
});

test('without a network it says that what was typed is still there', async () => {
  Object.assign(globalThis, { fetch: async () => Promise.reject(new TypeError('Failed')) });
  await expect(new FetchTransport().send(call)).rejects.toThrow('填的内容还在');
});

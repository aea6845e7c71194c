import { createORPCClient, isDefinedError, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { AppContract } from './app-contract';
import { ApiLink, type CallContext } from './api-link';
import { ConnectionError, messageOf } from './connection-error';
import type { Call, Reply } from './transport';

const activityId = '018f0000-0000-7000-8000-000000000001';

function clientThatGets(reply: Reply | Error, token: string | null = 'token') {
  const calls: Call[] = [];
  const onEnded = jest.fn();
  const transport = {
    send: (call: Call) => {
      calls.push(call);
      return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply);
    },
  };
  const client: ContractRouterClient<AppContract, CallContext> = createORPCClient(
    new ApiLink(transport, { token: () => token, onEnded }),
  );
  return { client, calls, onEnded };
}

test('a call names domain and operation and carries input, key and token', async () => {
  const { client, calls } = clientThatGets({ ok: true, output: { items: [], next: null } });
  await client.activities.list({ limit: 5 });
  expect(calls[0]).toMatchObject({
    domain: 'activities',
    operation: 'list',
    input: { limit: 5 },
    idempotencyKey: undefined,
    token: 'token',
  });
  await client.activities.signUp({ activityId }, { context: { idempotencyKey: 'k1' } });
  expect(calls[1]).toMatchObject({ operation: 'signUp', idempotencyKey: 'k1' });
});

test("an operation's own error comes back typed, with its data", async () => {
  const { client } = clientThatGets({
    ok: false,
    error: { code: 'FULL', status: 409, message: '名额已满', data: { places: 40 } },
  });
  const error: unknown = await client.activities.signUp({ activityId }).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(ORPCError);
  expect(error).toMatchObject({ code: 'FULL', status: 409, data: { places: 40 } });
  expect(error instanceof Error && isDefinedError(error)).toBe(true);
  expect(messageOf(error)).toBe('名额已满');
});

test('an error that any operation may give is none of the declared ones', async () => {
  const { client } = clientThatGets({
    ok: false,
    error: { code: 'TOO_MANY', status: 429, message: '太快了', data: { retryAfterSeconds: 5 } },
  });
  const error: unknown = await client.activities.list({}).catch((thrown) => thrown);
  expect(error instanceof Error && isDefinedError(error)).toBe(false);
});

test('a session that the server no longer knows ends here too; a stranger has none to end', async () => {
  const refusal: Reply = {
    ok: false,
    error: { code: 'SIGN_IN_NEEDED', status: 401, message: '请先登录' },
  };
  const known = clientThatGets(refusal);
  await expect(known.client.people.me({})).rejects.toThrow('请先登录');
  expect(known.onEnded).toHaveBeenCalledTimes(1);
  const stranger = clientThatGets(refusal, null);
  await expect(stranger.client.people.me({})).rejects.toThrow('请先登录');
  expect(stranger.onEnded).not.toHaveBeenCalled();
});

test('no answer, or one that makes no sense, is a broken connection', async () => {
  const lost = clientThatGets(new ConnectionError());
  await expect(lost.client.activities.list({})).rejects.toBeInstanceOf(ConnectionError);
  const odd = clientThatGets({ ok: false, error: '<html>502</html>' });
  await expect(odd.client.activities.list({})).rejects.toBeInstanceOf(ConnectionError);
});

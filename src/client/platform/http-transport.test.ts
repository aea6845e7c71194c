import Taro, { answerNext, loseNext, resetTaro } from '@tests/client-stand-ins/taro';
import { ConnectionError } from '@shared/contract/connection-error';
import { HttpTransport } from './http-transport';

const transport = new HttpTransport('https://api.example');
const call = {
  domain: 'activities',
  operation: 'signUp',
  input: { activityId: 'a' },
  idempotencyKey: 'k1',
  token: 't1',
  signal: undefined,
};

beforeEach(resetTaro);

test('posts plain JSON to the gateway, with token and key in headers', async () => {
  answerNext(200, { id: 'b' });
  await expect(transport.send(call)).resolves.toEqual({ ok: true, output: { id: 'b' } });
  expect(Taro.request).toHaveBeenCalledWith(
    expect.objectContaining({
      url: 'https://api.example/rpc/activities/signUp',
      method: 'POST',
      data: '{"activityId":"a"}',
      header: {
        'content-type': 'application/json',
        authorization: 'Bearer t1',
        'idempotency-key': 'k1',
      },
    }),
  );
});

test('an error body is an answer; a proxy page and silence are not', async () => {
  const full = { code: 'FULL', status: 409, message: '名额已满' };
  answerNext(409, full);
  await expect(transport.send(call)).resolves.toEqual({ ok: false, error: full });
  answerNext(502, '<html>Bad Gateway</html>');
  await expect(transport.send(call)).rejects.toBeInstanceOf(ConnectionError);
  loseNext();
  await expect(transport.send(call)).rejects.toBeInstanceOf(ConnectionError);
});

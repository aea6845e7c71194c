import { cloudMessenger } from './cloud-messenger';

const message = { openid: 'o1', templateId: 'T1', page: null, data: { thing1: { value: 'x' } } };

function sending(send: (message: object) => Promise<unknown>) {
  return cloudMessenger(() => ({ subscribeMessage: { send } })).sendSubscribeMessage(message);
}

test('sends in the words of the cloud SDK', async () => {
  const sent: object[] = [];
  const result = await sending(async (given) => {
    sent.push(given);
    return { errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' };
  });
  expect(result).toEqual({ status: 'sent' });
  expect(sent).toEqual([
    {
      touser: 'o1',
      templateId: 'T1',
      data: message.data,
      miniprogramState: 'formal',
      lang: 'zh_CN',
    },
  ]);
});

test.each([
  [43101, { status: 'refused', reason: 'wechat 43101' }],
  [-501001, { status: 'retry', reason: 'wechat -501001' }],
])('the thrown error %i is a result', async (errCode, result) => {
  expect(await sending(() => Promise.reject(Object.assign(new Error('x'), { errCode })))).toEqual(
    result,
  );
});

test('no network is a later', async () => {
  expect(await sending(() => Promise.reject(new Error('ECONNRESET')))).toEqual({
    status: 'retry',
    reason: 'unreachable',
  });
});

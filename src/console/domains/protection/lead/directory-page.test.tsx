import { fireEvent, screen } from '@testing-library/react';
import type { HandlerKey } from '@shared/protection/keys-contract';
import {
  answerDirectory,
  centre,
  entryOf,
  inDays,
  keptKey,
  newHandler,
  signedList,
  sixWords,
} from '@tests/console/scenarios/protection';
import { me } from '@tests/console/scenarios/session';
import { findButton, pressButton, show, useMockGateway } from '@tests/console/screen';
import DirectoryPage from './directory-page';
import { expiryWarnings } from './expiry';
import { requestsFile } from './requests-file';
import type { KeyRequests } from './use-key-requests';

const getGateway = useMockGateway();
const lin = newHandler('lin', '林老师');
const chen = newHandler('chen', '陈老师');
const list = signedList([entryOf(lin)]);

async function keyOf(changes: Partial<HandlerKey> = {}): Promise<HandlerKey> {
  const { file: _file, ...key } = await keptKey(lin, sixWords(), changes);
  return key;
}

async function page(changes: Partial<KeyRequests> = {}) {
  const requests: KeyRequests = {
    version: 7,
    expires: inDays(100),
    lastStatusAt: inDays(-1),
    keys: [await keyOf()],
    ...changes,
  };
  const gateway = answerDirectory(getGateway(), list)
    .answer('people', 'me', me('case-lead', centre))
    .answer('protection', 'keyRequests', requests);
  show(<DirectoryPage />);
  await screen.findByText('导出给根钥匙');
  return gateway;
}

function pick(content: string) {
  const field = document.querySelector('input[type="file"]');
  if (!field) throw new Error('there is nothing to pick a file with');
  const file = Object.assign(new File([content], 'directory.signed'), {
    text: () => Promise.resolve(content),
  });
  fireEvent.change(field, { target: { files: [file] } });
}

it('publishes a list once its signature was verified here', async () => {
  const gateway = await page();
  const next = signedList([entryOf(lin), entryOf(chen)], { version: 8 });
  gateway.answer('protection', 'publishDirectory', { version: 8, expires: inDays(100) });
  pick(`${next.directory}\n`);
  await screen.findByText(/第 8 版，2 把钥匙.*根钥匙的签名对/);
  await pressButton('发布名册');
  await screen.findByText('第 8 版发布了。');
  expect(gateway.sent('protection', 'publishDirectory')).toEqual([{ directory: next.directory }]);
});

it('does not even send a list that was altered, or another file', async () => {
  await page();
  const [statement = '', signature = ''] = list.directory.split('.');
  pick(`${statement}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`);
  await screen.findByText(/签名不对/);
  expect(findButton('发布名册')).toBeUndefined();
  pick('购物清单');
  await screen.findByText(/这不是签好的名册/);
});

it('publishes a statement of the status key', async () => {
  const gateway = await page();
  gateway.answer('protection', 'publishStatus', { number: 3 });
  const [status = ''] = list.statuses;
  pick(status);
  await pressButton('发布声明');
  await screen.findByText('声明发布了。');
  expect(gateway.sent('protection', 'publishStatus')).toEqual([{ status }]);
});

it('gives public halves away, and no file under anybody’s words', async () => {
  const requested = await keyOf({ state: 'requested', validFrom: null, validUntil: null });
  const left = await keyOf({ state: 'left', keyId: 'a'.repeat(22) });
  const text = requestsFile({
    version: 7,
    expires: null,
    lastStatusAt: null,
    keys: [requested, left],
  });
  const file: unknown = JSON.parse(text);
  expect(file).toMatchObject({
    after: 7,
    keys: [{ keyId: requested.keyId, signing: requested.signing, recipient: requested.recipient }],
    gone: [{ keyId: left.keyId, state: 'left' }],
  });
  expect(text).not.toContain('file');
});

test('what ends soon is said, the pressing first', async () => {
  const now = new Date();
  const base: KeyRequests = {
    version: 7,
    expires: inDays(100),
    lastStatusAt: inDays(-1),
    keys: [],
  };
  const words = (changes: Partial<KeyRequests>) =>
    expiryWarnings({ ...base, ...changes }, now).map((warning) => warning.words);
  expect(words({})).toEqual([]);
  expect(words({ version: null })).toEqual(['还没有名册：没人能收到加密的求助。']);
  expect(words({ expires: inDays(-1) })[0]).toContain('名册过期了');
  expect(words({ expires: inDays(29.5) })[0]).toContain('还有 30 天到期');
  expect(words({ lastStatusAt: inDays(-15.5) })[0]).toContain('已经 15 天没更新');
  const ending = await keyOf({ validUntil: inDays(9.5) });
  const given = await keyOf({ state: 'left' });
  expect(words({ keys: [ending, given] })).toEqual([
    '林老师的钥匙还有 10 天到期。',
    '1 把停用的钥匙，要用状态钥匙吊销。',
  ]);
});

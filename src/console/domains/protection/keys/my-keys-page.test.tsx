import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { bytesFromBase64url, base64urlFromBytes } from '@shared/envelope/encoding/base64url';
import { importHandlerKeys, readPassphrase } from '@shared/envelope/keys/handler-keys';
import { queryClient } from '@console/platform/query-client';
import { sessionStore } from '@console/session/session-store';
import { traffic } from '@tests/console/keyring/vault-in-page';
import {
  answerDirectory,
  centre,
  entryOf,
  everythingKept,
  inDays,
  keptKey,
  newHandler,
  signedList,
  sixWords,
} from '@tests/console/scenarios/protection';
import { me } from '@tests/console/scenarios/session';
import { openDialog, pressButton, show, useMockGateway } from '@tests/console/screen';
import { keyIdOf } from '@shared/envelope/keys/key-id';
import type { MyKey } from './use-my-keys';
import { keyStore, lockKeys } from './key-store';
import { KeyState } from './key-state';
import MyKeysPage from './my-keys-page';

const getGateway = useMockGateway();
const lin = newHandler('lin', '林老师');
const openWords = '钥匙已打开，10 分钟不动就锁上';

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

function page() {
  return show(
    <>
      <KeyState />
      <MyKeysPage />
    </>,
  );
}

function begin() {
  traffic.length = 0;
  return answerDirectory(getGateway(), signedList([entryOf(lin)])).answer(
    'people',
    'me',
    me('case-handler', centre),
  );
}

/** Lin's key lies on the server under her words. */
async function withKey(changes: Parameters<typeof keptKey>[2] = {}) {
  const words = sixWords();
  const key = await keptKey(lin, words, changes);
  const gateway = begin().answer('protection', 'myKeys', { keys: [key] });
  page();
  await screen.findByLabelText('你的六个词');
  return { gateway, words, key };
}

async function opened(changes: Parameters<typeof keptKey>[2] = {}) {
  const given = await withKey(changes);
  type('你的六个词', given.words);
  await pressButton('打开钥匙');
  await screen.findByText(openWords);
  return given;
}

afterEach(() => {
  act(() => lockKeys('asked'));
  keyStore.setState({ lockedBecause: null });
});

/** As the server has it after enrolling. */
function enrolled(gateway: ReturnType<typeof getGateway>): MyKey[] {
  return (
    gateway.sent('protection', 'enrolKey') as Pick<MyKey, 'signing' | 'recipient' | 'file'>[]
  ).map(({ signing, recipient, file }) => ({
    keyId: keyIdOf(bytesFromBase64url(signing), recipient),
    handler: 'lin',
    name: '林老师',
    unitId: centre.id,
    role: 'case-handler',
    signing,
    recipient,
    state: 'requested',
    madeAt: inDays(0),
    validFrom: null,
    validUntil: null,
    file,
  }));
}

async function shownWords(): Promise<string[]> {
  await screen.findByText('打开钥匙的六个词');
  return [...document.querySelectorAll('.six-words li')].map(
    ({ textContent }) => textContent ?? '',
  );
}

async function typeBack(words: readonly string[], wrongAt?: number) {
  fireEvent.click(screen.getByLabelText('抄好或打印好了，往下就不再显示'));
  await pressButton('核对三个词');
  const fields = screen.getAllByLabelText(/^第 \d 个词$/);
  expect(fields).toHaveLength(3);
  fields.forEach((field, index) => {
    const label = document.querySelector(`label[for="${field.id}"]`)?.textContent ?? '';
    const word = words[Number(/\d/.exec(label)?.[0]) - 1] ?? '';
    fireEvent.change(field, { target: { value: index === wrongAt ? '错的' : word } });
  });
}

it('makes a key: six words once, three asked back, and only public halves and the file are sent', async () => {
  const gateway = begin()
    .answer('protection', 'myKeys', { keys: [] })
    .answer('protection', 'enrolKey', { keyId: lin.keys.public.keyId, handler: 'lin' });
  gateway.answer('protection', 'myKeys', () => ({ keys: enrolled(gateway) }));
  page();
  await screen.findByLabelText('同事怎么称呼你');
  type('同事怎么称呼你', '林老师');
  await pressButton('做一把钥匙');
  const words = await shownWords();
  expect(readPassphrase(words.join(' '))).toBe(words.join(' '));

  await typeBack(words, 1);
  expect(screen.queryByText('打开钥匙的六个词')).toBeNull();
  await pressButton('对上了，登记钥匙');
  screen.getByText('和刚才显示的不一样，看看纸上写的');
  expect(gateway.sent('protection', 'enrolKey')).toEqual([]);

  const wrong = screen.getAllByLabelText(/^第 \d 个词$/)[1];
  const label = document.querySelector(`label[for="${wrong?.id}"]`)?.textContent ?? '';
  type(label, words[Number(/\d/.exec(label)?.[0]) - 1] ?? '');
  await pressButton('对上了，登记钥匙');
  await screen.findByText(openWords);

  const [sent] = gateway.sent('protection', 'enrolKey');
  expect(sent).toMatchObject({ name: '林老师', unitId: centre.id });
  const { file } = sent as { file: string };
  const keys = await importHandlerKeys(bytesFromBase64url(file), words.join(' '));
  expect(sent).toMatchObject({ signing: keys.public.signing, recipient: keys.public.recipient });

  const kept = everythingKept(
    gateway,
    queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey, state }) => [queryKey, state.data]),
  );
  const secrets = [keys.identity, keys.signingSecret].map(base64urlFromBytes);
  for (const secret of [...secrets, words.join(' '), words.join('')]) {
    expect(kept).not.toContain(secret);
  }
  // The words leave the vault once, to be shown; the keys never do.
  for (const secret of secrets) expect(traffic.join('\n')).not.toContain(secret);
});

it('shows the number that is compared on the telephone from the open key, not from the server', async () => {
  const { gateway, words, key } = await withKey({
    state: 'requested',
    validFrom: null,
    validUntil: null,
  });
  const own = lin.keys.public.keyId;
  // A server that names another key beside her file.
  const other = newHandler('lin', '林老师').keys.public;
  gateway.answer('protection', 'myKeys', { keys: [{ ...key, ...other }] });
  await act(() => queryClient.invalidateQueries());
  expect(document.body.textContent).not.toContain(other.keyId.slice(0, 8));
  type('你的六个词', words);
  await pressButton('打开钥匙');
  await screen.findByText(/系统登记的钥匙，不是你手里这一把/);
  expect(screen.queryByLabelText(`编号 ${other.keyId}`)).toBeNull();

  gateway.answer('protection', 'myKeys', { keys: [key] });
  await act(() => queryClient.invalidateQueries());
  await screen.findByLabelText(`编号 ${own}`);
  expect(screen.queryByText(/不是你手里这一把/)).toBeNull();
});

it('opens on any device that gets the file, with the right six words only', async () => {
  const { words } = await withKey();
  type('你的六个词', words.split(' ').slice(1).join(' '));
  await pressButton('打开钥匙');
  await screen.findByText(/要六个词/);
  type('你的六个词', words.split(' ').reverse().join(' '));
  await pressButton('打开钥匙');
  await screen.findByText('这六个词打不开你的钥匙。看看顺序对不对。');
  type('你的六个词', words.replaceAll(' ', '  '));
  await pressButton('打开钥匙');
  await screen.findByText(openWords);
  expect(keyStore.getState().keyIds).toEqual([lin.keys.public.keyId]);
});

it('locks after ten minutes without a touch, and a computer that slept does not wake up open', async () => {
  await opened();
  const now = jest.spyOn(Date, 'now');
  try {
    const began = keyStore.getState().touchedAt;
    now.mockReturnValue(began + 9 * 60_000 + 30_000);
    fireEvent.keyDown(document.body, { key: 'a' });
    now.mockReturnValue(began + 19 * 60_000);
    fireEvent.pointerDown(document.body);
    expect(keyStore.getState().keyIds).toHaveLength(1);
    now.mockReturnValue(began + 29 * 60_000 + 1);
    // The very press that wakes it comes too late.
    fireEvent.keyDown(document.body, { key: 'a' });
    expect(keyStore.getState()).toMatchObject({ keyIds: [], lockedBecause: 'idle' });
  } finally {
    now.mockRestore();
  }
  await screen.findByText('10 分钟没人动，钥匙锁上了。没发出去的字也清掉了。');
  expect(screen.queryByText(openWords)).toBeNull();
});

it.each([
  ['she presses the button', () => pressButton('现在锁上'), 'asked'],
  ['the page is left', () => window.dispatchEvent(new Event('pagehide')), 'left'],
  ['she signs out', () => sessionStore.getState().end('left'), 'left'],
] as const)('locks when %s', async (_what, leave, lockedBecause) => {
  await opened();
  await act(async () => void (await leave()));
  expect(keyStore.getState()).toMatchObject({ keyIds: [], lockedBecause });
});

it('renews a key under the same words, and asks for them first', async () => {
  const { gateway, words, key } = await opened({ validUntil: inDays(20) });
  screen.getByText('还有 20 天到期，到期后读不了新的求助。');
  await pressButton('换一把');
  gateway.answer('protection', 'enrolKey', { keyId: lin.keys.public.keyId, handler: 'lin' });
  type('你的六个词', words.split(' ').reverse().join(' '));
  await pressButton('换一把新钥匙');
  await screen.findByText('这六个词打不开你的钥匙。看看顺序对不对。');
  expect(gateway.sent('protection', 'enrolKey')).toEqual([]);
  type('你的六个词', words);
  await pressButton('换一把新钥匙');
  await waitFor(() => expect(gateway.sent('protection', 'enrolKey')).toHaveLength(1));
  const [sent] = gateway.sent('protection', 'enrolKey') as { file: string; renews: string }[];
  expect(sent?.renews).toBe(key.keyId);
  const renewed = await importHandlerKeys(bytesFromBase64url(sent?.file ?? ''), words);
  expect(renewed.public.keyId).not.toBe(key.keyId);
});

it('gives a key up, and locks', async () => {
  const { gateway, key } = await opened();
  await pressButton('停用');
  await openDialog();
  gateway
    .answer('protection', 'leaveKey', { done: true })
    .answer('protection', 'myKeys', { keys: [] });
  fireEvent.click(
    [...document.querySelectorAll('.ant-modal button')].find(
      ({ textContent }) => textContent === '停用',
    ) ?? document.body,
  );
  await waitFor(() => expect(keyStore.getState().keyIds).toEqual([]));
  expect(gateway.sent('protection', 'leaveKey')).toEqual([{ keyId: key.keyId }]);
});

it('believes no list that another root has signed', async () => {
  const { directory, statuses } = signedList([entryOf(lin)]);
  const [statement = '', signature = ''] = directory.split('.');
  const altered = `${statement}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
  const gateway = begin().answer('protection', 'myKeys', { keys: [] });
  answerDirectory(gateway, { directory: altered, statuses });
  page();
  await screen.findByText(/名册不是我们的根钥匙签的/);
  cleanup();
  queryClient.clear();
  localStorage.clear();
  answerDirectory(gateway, signedList([entryOf(lin)]));
  page();
  await screen.findByText('做一把新钥匙');
  expect(document.querySelector('.ant-alert-error')).toBeNull();
});

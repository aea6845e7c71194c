import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { base64urlFromBytes, bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { exportHandlerKeys, importHandlerKeys } from '@shared/envelope/keys/handler-keys';
import { queryClient } from '@console/platform/query-client';
import { withHouse } from '@tests/console/scenarios/counselling';
import { house } from '@tests/console/scenarios/counselling-house';
import { everythingKept, sixWords } from '@tests/console/scenarios/protection';
import { chen, lin, signedTalkList } from '@tests/console/scenarios/talks';
import { pressButton, show, useMockGateway } from '@tests/console/screen';
import { talkKeyring } from './talk-keyring';
import TalkKeysPage from './talk-keys-page';

const getGateway = useMockGateway();
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

beforeEach(() => {
  // The vault answers when it is ready: what it changes on the page is no act of a test.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});
afterEach(() => {
  cleanup();
  talkKeyring.lock('asked');
  talkKeyring.store.setState({ lockedBecause: null });
});

/** Lin's key lies on the server under her words. */
async function page(shown = lin.keys.public) {
  const words = sixWords();
  const file = base64urlFromBytes(await exportHandlerKeys(lin.keys, words));
  const { handler, role } = lin;
  const { keyId, signing, recipient } = shown;
  const key = { keyId, signing, recipient, handler, role, unitId: house.id, file };
  const gateway = withHouse(getGateway(), 'counsellor')
    .answer('counselling', 'talkDirectory', {
      reply: { directory: signedTalkList([lin]), statuses: [] },
      now: new Date().toISOString(),
    })
    .answer('counselling', 'myTalkKeys', { keys: [key] })
    .answer('counselling', 'enrolTalkKey', { keyId, handler });
  show(<TalkKeysPage />);
  await screen.findByLabelText('你的六个词');
  return { gateway, words };
}

it('shows the number that is read out only from the key that is open', async () => {
  const { words } = await page();
  await screen.findByText('在名册里');
  expect(screen.queryByLabelText(`编号 ${lin.keys.public.keyId}`)).toBeNull();
  type('你的六个词', words);
  await pressButton('打开钥匙');
  await screen.findByLabelText(`编号 ${lin.keys.public.keyId}`);
  expect(screen.queryByText(/不是你手里这一把/)).toBeNull();
});

it('warns where the server names another key beside her file', async () => {
  const { words } = await page(chen.keys.public);
  type('你的六个词', words);
  await pressButton('打开钥匙');
  await screen.findByText(/系统登记的钥匙，不是你手里这一把/);
});

it('renews under the same six words only, and sends public halves and the file', async () => {
  const { gateway, words } = await page();
  await pressButton('换一把，六个词不变');
  // Two fields ask for them now: to open, and to renew.
  const fields = () => screen.getAllByLabelText('你的六个词');
  const renew = async (value: string) => {
    const last = fields().slice(-1)[0];
    if (last) fireEvent.change(last, { target: { value } });
    await pressButton('换一把新钥匙');
  };
  await renew(words.split(' ').reverse().join(' '));
  await screen.findByText(/这六个词打不开你的钥匙/);
  expect(gateway.sent('counselling', 'enrolTalkKey')).toEqual([]);
  await renew(words);
  await waitFor(() => expect(gateway.sent('counselling', 'enrolTalkKey')).toHaveLength(1));
  const [sent] = gateway.sent('counselling', 'enrolTalkKey') as {
    unitId: string;
    signing: string;
    file: string;
  }[];
  if (!sent) throw new Error('nothing was enrolled');
  const made = await importHandlerKeys(bytesFromBase64url(sent.file), words);
  expect(sent).toMatchObject({ unitId: house.id, signing: made.public.signing });
  expect(made.public.keyId).not.toBe(lin.keys.public.keyId);
  const kept = everythingKept(
    gateway,
    queryClient
      .getQueryCache()
      .getAll()
      .map(({ state }) => state.data),
  );
  for (const secret of [words, base64urlFromBytes(made.identity)]) {
    expect(kept).not.toContain(secret);
  }
});

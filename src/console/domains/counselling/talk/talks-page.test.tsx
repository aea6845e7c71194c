import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { base64urlFromBytes } from '@shared/envelope/encoding/base64url';
import { queryClient } from '@console/platform/query-client';
import { traffic } from '@tests/console/keyring/vault-in-page';
import { everythingKept, inDays } from '@tests/console/scenarios/protection';
import {
  answerTalk,
  chen,
  HeldTalk,
  lin,
  signedTalkList,
  supervisor,
  talkId,
  type TalkStaff,
} from '@tests/console/scenarios/talks';
import { pressButton, show, useMockGateway } from '@tests/console/screen';
import { talkKeyring } from '../talk-keys/talk-keyring';
import { myTalksKey } from './use-my-talks';
import TalksPage from './talks-page';

const getGateway = useMockGateway();
const words = '最近总睡不着，不想让家里知道';
const intake = {
  kind: 'intake' as const,
  words,
  telephone: { number: '13800000000', safeTime: '上午', ifSomebodyElse: '说是体检中心' },
};

beforeEach(() => {
  traffic.length = 0;
  // The vault answers when it is ready: what it changes on the page is no act of a test.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});
afterEach(() => {
  cleanup();
  talkKeyring.lock('asked');
  talkKeyring.store.setState({ lockedBecause: null });
});

async function hers(): Promise<HeldTalk> {
  const held = new HeldTalk();
  await held.lets([lin, supervisor]);
  await held.says(intake);
  return held;
}

/** The page of somebody, with the thread chosen; her keys are still locked. */
async function openPage(held: HeldTalk, as: TalkStaff, directory?: string | null) {
  const { words: six } = await answerTalk(getGateway(), held, as, directory);
  show(<TalksPage />, { route: '/counselling/talks/:id', path: `/counselling/talks/${talkId}` });
  fireEvent.change(await screen.findByLabelText('你的六个词'), { target: { value: six } });
  return held;
}

async function unlocked(held: HeldTalk, as: TalkStaff) {
  await openPage(held, as);
  await pressButton('打开钥匙');
  await screen.findByLabelText('和她的对话');
}

const side = (name: string) => within(screen.getByLabelText(name));
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('is locked until her key is open; then shows the intake, and no word of it is kept anywhere', async () => {
  const held = await openPage(await hers(), lin);
  expect(screen.queryByText(words)).toBeNull();
  expect(getGateway().sent('counselling', 'readTalk')).toEqual([]);
  await pressButton('打开钥匙');
  await screen.findByText(words);
  expect(screen.getByText('13800000000')).toBeTruthy();
  expect(screen.getByText('说是体检中心')).toBeTruthy();
  // One row in the audit log a part.
  expect(getGateway().sent('counselling', 'readTalk')).toHaveLength(3);
  const kept = everythingKept(
    getGateway(),
    queryClient
      .getQueryCache()
      .getAll()
      .map(({ state }) => state.data),
  );
  expect(kept).not.toContain(words);
  const secret = base64urlFromBytes(lin.keys.identity);
  expect(traffic.join()).toContain(words);
  expect(traffic.join()).not.toContain(secret);
  expect(held.parts.record.statements).toEqual([]);
  act(() => talkKeyring.lock('asked'));
  await waitFor(() => expect(screen.queryByText(words)).toBeNull());
});

it('answers in the thread: sealed, in her line, and no plain word goes out', async () => {
  const held = await hers();
  await unlocked(held, lin);
  write('写给她', '我看到了，我们周三慢慢说');
  await pressButton('发给她');
  await side('往来').findByText('我看到了，我们周三慢慢说');
  const sent = JSON.stringify(getGateway().calls);
  expect(sent).not.toContain('慢慢说');
  expect(sent).not.toContain(encodeURIComponent('慢慢说'));
  write('写给她', '带上睡眠记录');
  await pressButton('发给她');
  await side('往来').findByText('带上睡眠记录');
  expect(held.parts.thread.messages).toHaveLength(3);
});

it('sends the same bytes again when no answer came, and keeps what was typed', async () => {
  const held = await hers();
  await unlocked(held, lin);
  getGateway().cutOff('counselling', 'sendToTalk');
  write('写给她', '我在');
  await pressButton('发给她');
  await screen.findByText('网络不通，填的内容还在，请再试一次');
  expect(screen.getByLabelText('写给她')).toHaveProperty('value', '我在');
  getGateway().answer('counselling', 'sendToTalk', ({ part, message }) => {
    const { position, storedAt } = held.store(part, message);
    return { position, storedAt };
  });
  await pressButton('发给她');
  await side('往来').findByText('我在');
  const [first, second] = getGateway()
    .calls.filter(({ operation }) => operation === 'counselling.sendToTalk')
    .map(({ input, idempotencyKey }) => ({ input, idempotencyKey }));
  expect(second).toEqual(first);
});

it('shows what she writes meanwhile, after the list has said that something came', async () => {
  const held = await hers();
  await unlocked(held, lin);
  await held.says('今天好一点');
  await act(() => queryClient.invalidateQueries({ queryKey: myTalksKey }));
  await side('往来').findByText('今天好一点');
});

it('the record is for counsellor and supervisor, notes for her alone, and it says that they can be lost', async () => {
  const held = await hers();
  await unlocked(held, lin);
  expect(side('私人笔记').getByText(/六个词丢了，笔记就没了/)).toBeTruthy();
  write('写记录', '第一次，谈睡眠');
  await pressButton('存进记录');
  within(await screen.findByLabelText('记录')).getByText('第一次，谈睡眠');
  write('写笔记', '下次先问丈夫');
  await pressButton('存进笔记');
  within(await screen.findByLabelText('笔记')).getByText('下次先问丈夫');
  expect(held.readersOf('record').sort()).toEqual(['林老师', '黄督导'].sort());
  expect(held.readersOf('notes')).toEqual(['林老师']);
});

it('a colleague reads after she has agreed, and the supervisor’s next look wraps the record to her', async () => {
  const held = await hers();
  await unlocked(held, lin);
  write('写记录', '第一次，谈睡眠');
  await pressButton('存进记录');
  within(await screen.findByLabelText('记录')).getByText('第一次，谈睡眠');
  talkKeyring.lock('asked');
  cleanup();
  queryClient.clear();
  // The hour goes to 陈老师; she has not agreed yet: the supervisor's look takes nobody in.
  held.counsellor = chen;
  await unlocked(held, supervisor);
  await screen.findByText(/林老师不再读得到记录/);
  expect(held.readersOf('record')).toEqual(['黄督导']);
  talkKeyring.lock('asked');
  cleanup();
  queryClient.clear();
  await held.lets([chen, supervisor]);
  await unlocked(held, supervisor);
  await screen.findByText('她同意了，陈老师现在也读得到记录。');
  expect(held.readersOf('record').sort()).toEqual(['陈老师', '黄督导'].sort());
});

it('a line that somebody else signed, or that is out of order, ends what is shown', async () => {
  const held = await hers();
  const before = { sequence: 1, previous: null };
  await held.says('假的', undefined, before);
  await openPage(held, lin);
  await pressButton('打开钥匙');
  await screen.findByText(/从第 2 句起，签名或次序不对/);
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByText('假的')).toBeNull();
  expect(screen.queryByLabelText('写给她')).toBeNull();
});

it.each([
  [
    'wrong root',
    signedTalkList([lin, supervisor], { root: new Uint8Array(32).fill(7) }),
    /不是我们的根钥匙签的/,
  ],
  ['none', null, /还没有签好的名册/],
  ['over', signedTalkList([lin, supervisor], { expires: inDays(-0.1) }), /名册过期了/],
])(
  'with a list that is not to be believed (%s) nothing is opened or sent',
  async (_name, list, said) => {
    localStorage.clear();
    await openPage(await hers(), lin, list);
    await pressButton('打开钥匙');
    await screen.findByText(said);
    expect(screen.queryByText(words)).toBeNull();
    expect(getGateway().sent('counselling', 'readTalk')).toEqual([]);
  },
);

it('forgotten by her: says so, keeps the record, and has no field for more', async () => {
  const held = await hers();
  held.isForgotten = true;
  await openPage(held, lin);
  await pressButton('打开钥匙');
  await screen.findByText(/她忘掉了这次对话/);
  expect(screen.queryByText(words)).toBeNull();
  expect(screen.queryByLabelText('写给她')).toBeNull();
  expect(screen.getByLabelText('写记录')).toBeTruthy();
});

import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import {
  TestCentre,
  booked,
  chen,
  now,
  onlyDate,
  refusal,
} from '@tests/client-stand-ins/counselling-centre';
import { goBack, leaveScreen, press, tap, type } from '@tests/client-stand-ins/hands';
import {
  chenStaff,
  lead,
  linStaff,
  listOf,
  statusOf,
  strangeRoot,
  TalkServer,
  wordsOf,
} from '@tests/client-stand-ins/talk-house';
import Taro, { resetTaro, setRouterParams } from '@tests/client-stand-ins/taro';
import { coveredWindow } from '@client/platform/web-history/covered-window';
import { queryClient } from '@client/platform/query-client';
import { sessionStore } from '@client/session/session-store';
import { bringResult, dropResult } from '../talk/brought-result';
import TalkPage from '../pages/talk/index';

let centre: TestCentre;
let server: TalkServer;

beforeEach(() => {
  jest.useFakeTimers({ now, doNotFake: [...onlyDate] });
  resetTaro();
  queryClient.clear();
  centre = new TestCentre();
  centre.appointment = booked;
  server = new TalkServer(booked.id, now);
  centre.others = (operation, input) => server.do(operation, input);
  sessionStore.getState().begin({ personId: 'p', token: 'a-token' });
  setRouterParams({ id: booked.id });
});
afterEach(() => {
  dropResult();
  jest.useRealTimers();
});

const show = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <TalkPage />
    </QueryClientProvider>,
  );
const words = '最近睡不好，孩子一哭我就发火';

/** What her counsellor would read of a test. */
const summary = '自测 GAD-7\n7 分，满分 21：轻\n每题：1）1';

/** Limits accepted, the phone asked about, and what she says before sent. */
async function intake(answer: '会' | '不会') {
  const shown = show();
  await screen.findByText('这三种时候，不能只放在心里');
  press('我知道了，接着写');
  tap('radio', answer);
  press('下一步');
  type('想谈什么', words);
  type('有什么要避开的', '别提我妈');
  press('加密发给林老师');
  return shown;
}

/** Everything that lies on the phone, and everything that was sent. */
const onPhone = () =>
  JSON.stringify(Taro.getStorageInfoSync().keys.map((key) => [key, Taro.getStorageSync(key)]));
const sent = () => JSON.stringify(centre.calls);

test('limits, the phone, what brings her: sealed to her counsellor and the supervisor, and nobody reads on the way', async () => {
  await intake('不会');
  await screen.findByText('加密。只有林老师和督导能看');
  const whole = `${words}\n\n要避开的：别提我妈`;
  for (const reader of [linStaff, lead]) {
    expect(wordsOf(await server.readAs(reader))).toEqual([whole]);
  }
  await expect(server.readAs(chenStaff)).rejects.toThrow('nothing is wrapped to her');
  for (const plain of ['睡不好', '发火', '我妈']) {
    expect(sent()).not.toContain(plain);
    expect(onPhone()).not.toContain(plain);
  }
  expect(centre.sent('setDiscretion')).toEqual([]);
});

test('nobody looks: one secret is kept under a name that says nothing, and opens it the next time', async () => {
  const { unmount } = await intake('不会');
  await screen.findByText('加密。只有林老师和督导能看');
  const { keys } = Taro.getStorageInfoSync();
  expect(keys.filter((name) => name !== 'wh1:session')).toEqual(['wh1:kept']);
  expect(Taro.getStorageSync('wh1:kept')).toMatch(/^\[\{"of":"p","value":"\d{24}"\}\]$/);
  unmount();
  await act(() => server.answerAs(linStaff, '想到哪说到哪，不急。'));
  show();
  await screen.findByText('想到哪说到哪，不急。');
  expect(screen.getByText(words)).toBeTruthy();
  // Somebody else on this phone does not get it.
  sessionStore.getState().begin({ personId: 'q', token: 'another' });
  await screen.findByText('用回访码打开');
});

test('the result of a test that she brings is sealed with what she says before, once, and lies nowhere', async () => {
  bringResult(summary);
  const { unmount } = await intake('不会');
  await screen.findByText('加密。只有林老师和督导能看');
  expect(wordsOf(await server.readAs(linStaff))).toEqual([
    `${words}\n\n要避开的：别提我妈\n\n${summary}`,
  ]);
  expect(screen.queryByText('带来的自测结果')).toBeNull();
  expect(sent()).not.toContain('GAD-7');
  expect(onPhone()).not.toContain('GAD-7');

  // Later ones go as a message, at her tap; and one that she drops does not go.
  unmount();
  bringResult(summary);
  show();
  await screen.findByText('带来的自测结果');
  press('不发这个');
  expect(screen.queryByText('带来的自测结果')).toBeNull();
  act(() => bringResult(summary));
  expect(centre.sent('sendToTalk')).toEqual([]);
  press('加密发给老师');
  await waitFor(() => expect(screen.getAllByText(/送到了/)).toHaveLength(2));
  expect(wordsOf(await server.readAs(linStaff)).slice(1)).toEqual([summary]);
  expect(screen.queryByText('带来的自测结果')).toBeNull();
  expect(sent()).not.toContain('GAD-7');
  expect(onPhone()).not.toContain('GAD-7');
});

test('a result that she brings is not for somebody else who signs in here', async () => {
  bringResult(summary);
  sessionStore.getState().begin({ personId: 'q', token: 'another' });
  await intake('不会');
  await screen.findByText('加密。只有林老师和督导能看');
  expect(wordsOf(await server.readAs(linStaff)).join()).not.toContain('GAD-7');
});

test('others look: nothing at all is stored, no reminder, a code once; and the code is the way back', async () => {
  const before = onPhone();
  // Not for a moment either.
  const keep = jest.spyOn(Taro, 'setStorageSync');
  const { unmount } = await intake('会');
  await screen.findByText('抄下这张单子');
  await screen.findByText('已存到系统。');
  const code = [...document.querySelectorAll('.co-slip__part')].map((part) => part.textContent);
  expect(code).toHaveLength(8);
  press('我抄好了');
  await screen.findByText('加密。只有林老师和督导能看');
  expect(onPhone()).toBe(before);
  expect(centre.sent('setDiscretion')).toMatchObject([{ input: { remind: false, atHome: false } }]);
  // Before anything was sealed, not after.
  const order = centre.calls.map(({ operation }) => operation);
  expect(order.indexOf('setDiscretion')).toBeLessThan(order.indexOf('setTalkReaders'));

  leaveScreen();
  await screen.findByText('用回访码打开');
  expect(screen.queryByText(words)).toBeNull();
  unmount();
  show();
  await screen.findByText('用回访码打开');
  type('回访码', code.join(' '));
  press('打开');
  await screen.findByText(words);
  expect(onPhone()).toBe(before);
  expect(keep).not.toHaveBeenCalled();
  keep.mockRestore();
});

test('another code does not open it, and says so', async () => {
  const { unmount } = await intake('会');
  await screen.findByText('已存到系统。');
  unmount();
  show();
  await screen.findByText('用回访码打开');
  type('回访码', '0'.repeat(25));
  press('打开');
  await screen.findByText(/这个码打不开这次对话/);
});

describe('nothing is sent, and the screen says what to do', () => {
  test.each<[string, RegExp, (server: TalkServer) => void]>([
    [
      'Counsellor without key',
      /还没有加密用的钥匙/,
      (to) => (to.directory = listOf([chenStaff, lead], now)),
    ],
    ['revoked key', /钥匙已经停用/, (to) => (to.statuses = [statusOf(now, 1, [linStaff])])],
    [
      'wrong root',
      /名单被改过/,
      (to) => (to.directory = listOf([linStaff, lead], now, { by: strangeRoot })),
    ],
    ['older directory', /旧名单/, (to) => (to.statuses = [statusOf(now, 2)])],
    [
      'a list whose time is over',
      /名单过期了/,
      (to) => (to.directory = listOf([linStaff, lead], now, { issuedDaysAgo: 181 })),
    ],
  ])('%s', async (_case, why, wrong) => {
    wrong(server);
    show();
    await screen.findByText(why);
    expect(screen.getByText(/到小海星问前台，报 7K3M 9QX2/)).toBeTruthy();
    for (const number of ['12356', '12338', '110']) expect(screen.getByText(number)).toBeTruthy();
    expect(screen.queryByLabelText('想谈什么')).toBeNull();
    expect(centre.sent('setTalkReaders')).toEqual([]);
  });

  test('a key that is revoked while the thread stands', async () => {
    const { unmount } = await intake('不会');
    await screen.findByText('加密。只有林老师和督导能看');
    unmount();
    server.statuses = [statusOf(now, 1, [linStaff])];
    show();
    await screen.findByText(/钥匙已经停用/);
    expect(screen.queryByLabelText('写给老师')).toBeNull();
  });
});

test('a bad network: it waits and says so, goes again as the same bytes, and stands there once', async () => {
  await intake('不会');
  await screen.findByText('加密。只有林老师和督导能看');
  centre.refuse('sendToTalk', 'lost after');
  type('写给老师', '在吗');
  press('发送');
  await screen.findByText('信号不好。写的留着，通了自己发。');
  expect(screen.getByText('在发，没信号会自己再发')).toBeTruthy();
  // The field goes on, whatever the network does.
  type('写给老师', '我等你');
  press('发送');
  await waitFor(() => expect(screen.getAllByText(/送到了/)).toHaveLength(3));
  expect(wordsOf(await server.readAs(linStaff)).slice(1)).toEqual(['在吗', '我等你']);
  const bytes = centre.sent('sendToTalk').map(({ input }) => JSON.stringify(input.message));
  expect(bytes.length).toBeGreaterThanOrEqual(2);
  expect(new Set(bytes).size).toBe(2);
});

test('a message that is refused says so under itself, and goes again at a tap', async () => {
  await intake('不会');
  await screen.findByText('加密。只有林老师和督导能看');
  centre.refuse('sendToTalk', refusal('TOO_MANY_REQUESTS', '太快了，等一会儿再发'));
  type('写给老师', '在吗');
  press('发送');
  await screen.findByText('没发出去，点这里再发');
  press('没发出去，再发一次');
  await waitFor(() => expect(screen.getAllByText(/送到了/)).toHaveLength(2));
});

test('somebody else in her place reads nothing before she agrees; then her phone opens it', async () => {
  const { unmount } = await intake('不会');
  await screen.findByText('加密。只有林老师和督导能看');
  unmount();
  centre.appointment = { ...booked, counsellor: { id: chen.id, name: chen.name } };
  queryClient.clear();
  show();
  await screen.findByText('对方换成了陈老师，要她读之前的内容吗？');
  await expect(server.readAs(chenStaff)).rejects.toThrow('nothing is wrapped to her');
  press(/^发送/);
  expect(centre.sent('sendToTalk')).toEqual([]);
  press('好，让陈老师看');
  await screen.findByText('加密。只有陈老师和督导能看');
  expect(wordsOf(await server.readAs(chenStaff))[0]).toContain(words);
  await expect(server.readAs(linStaff)).rejects.toThrow('nothing is wrapped to her');
});

test('Back goes one step back before it leaves', async () => {
  const app = coveredWindow();
  app.addEventListener('popstate', () => undefined);
  app.history.pushState({ idx: 1 }, '', '/');
  show();
  await screen.findByText('这三种时候，不能只放在心里');
  press('我知道了，接着写');
  tap('radio', '不会');
  press('下一步');
  expect(screen.getByLabelText('想谈什么')).toBeTruthy();
  await goBack();
  await screen.findByRole('radio', { name: '不会' });
  expect(screen.queryByLabelText('想谈什么')).toBeNull();
});

test('forgetting says what it means, and is over on both sides', async () => {
  await intake('不会');
  await screen.findByText('加密。只有林老师和督导能看');
  press('更多');
  press('忘掉这次对话');
  await screen.findByText(/两边都删，钥匙也删。找不回来/);
  press('忘掉，两边都删');
  await screen.findByText('这次对话忘掉了');
  expect(screen.queryByText(words)).toBeNull();
  expect(server.page(0)).toMatchObject({ messages: [], wraps: [] });
});

import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { openLink } from '@client/platform/open-link';
import { queryClient } from '@client/platform/query-client';
import { sessionStore } from '@client/session/session-store';
import { TestLibrary, advice, detailOf, loan, quiet } from '@tests/client-stand-ins/policy-library';
import Taro, { resetTaro, setRouterParams } from '@tests/client-stand-ins/taro';
import FollowingPage from '../following';
import PolicyPage from '.';

let library: TestLibrary;

beforeEach(() => {
  resetTaro();
  queryClient.clear();
  library = new TestLibrary();
  sessionStore.getState().begin({ personId: 'p', token: 'a-token' });
  setRouterParams({ id: loan.id });
});

const show = (page = <PolicyPage />) =>
  render(<QueryClientProvider client={queryClient}>{page}</QueryClientProvider>);
const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));

test('every part of a policy stands on its page, and an example says so very plainly', async () => {
  const basis = { document: '就业促进法', article: '第十九条', version: '2015 年修正' };
  const file = { title: '申请表', url: 'https://www.gov.cn/a.pdf', host: 'www.gov.cn' };
  library.details = [
    detailOf(loan, {
      basis,
      attachments: [file],
      documentNumber: '示例〔2026〕1 号',
      state: 'ending',
      until: '2026-12-31',
    }),
  ];
  show();
  await screen.findByRole('heading', { name: loan.title });
  for (const text of [
    '快到期',
    '示例',
    '这是示例，用来看看政策库怎么用，不是真的政策。',
    '12 月 20 日前申请',
    '一分钟读懂',
    '补给你',
    '借给你，要还',
    '谁能办',
    '先到窗口问',
    '身份证',
    '为什么：证明是本人。哪里拿：随身带。',
    '人社窗口',
    '12333',
    '贷款能不能批',
    '不是白给的钱',
    '管哪里：乐清',
    '谁定的：示例单位',
    '文号：示例〔2026〕1 号',
    '就业促进法 第十九条',
    '到 2026 年 12 月 31 日',
    'flk.npc.gov.cn',
    '2026 年 11 月 1 日对着官网核对过',
    '附件：申请表',
  ]) {
    expect(screen.getAllByText(text).length).toBeGreaterThan(0);
  }
});

test('the source is a host and an address to copy; nothing opens another site', async () => {
  const copy = jest.spyOn(Taro, 'setClipboardData');
  show();
  await press('复制网址');
  expect(copy).toHaveBeenCalledWith({ data: 'https://flk.npc.gov.cn/detail?x=1' });
  expect(await screen.findByText('复制好了，到浏览器里粘贴')).toBeTruthy();
  expect(document.querySelector('a[href^="https"]')).toBeNull();
});

test('a source that was compared with a copy does not pass for a visit', async () => {
  const [source] = detailOf(loan).sources;
  if (source === undefined) throw new Error('it has a source');
  library.details = [detailOf(loan, { sources: [{ ...source, checked: 'copy' }] })];
  show();
  expect(await screen.findByText(/对着存下的文本核对过，官网现在什么样请再看看/)).toBeTruthy();
});

test('what changed, in plain words, and word by word when she asks', async () => {
  library.versions = [
    {
      version: 2,
      publishedAt: '2026-11-20T16:30:00.000Z',
      whatChanged: '补的比以前多',
      differences: [{ label: '补给你', before: '三分之一', after: '一半' }],
    },
    {
      version: 1,
      publishedAt: '2026-01-01T02:00:00.000Z',
      whatChanged: '第一次公开',
      differences: [],
    },
  ];
  show();
  expect(await screen.findByText('补的比以前多')).toBeTruthy();
  expect(screen.getByText('第 2 版，2026 年 11 月 21 日')).toBeTruthy();
  expect(screen.queryByText('原来：三分之一')).toBeNull();
  await press('看每一版改了哪里');
  expect(screen.getByText('原来：三分之一')).toBeTruthy();
  expect(screen.getByText('现在：一半')).toBeTruthy();
});

test('follows, follows no longer, and finds it in the list of what she follows', async () => {
  show();
  await press('关注，变了告诉我');
  await screen.findByRole('button', { name: '在关注，变了告诉你。不关注了' });
  expect(library.sent('follow')[0]?.input).toEqual({
    followed: { what: 'policy', policyId: loan.id },
    on: true,
  });
  const list = show(<FollowingPage />);
  expect(
    await screen.findByText(`${loan.title}，一句话说清。`, { selector: '.ui-card *' }),
  ).toBeTruthy();
  list.unmount();
  await press('在关注，变了告诉你。不关注了');
  await screen.findByRole('button', { name: '关注，变了告诉我' });
  expect(library.followed.size).toBe(0);
});

test('a stranger is asked who she is first', async () => {
  sessionStore.getState().end();
  show();
  await press('登录后关注，变了告诉我');
  expect(library.sent('follow')).toEqual([]);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/domains/people/pages/sign-in/index' });
});

test('a message opens the policy that it is about', () => {
  openLink({ to: 'policy', policyId: loan.id });
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/domains/policies/pages/policy/index?id=${loan.id}`,
  });
});

test('once seen it is there without a network', async () => {
  const first = show();
  await screen.findByRole('heading', { name: loan.title });
  await waitFor(() => expect(Taro.getStorageInfoSync().keys.join()).toContain(loan.id));
  first.unmount();
  queryClient.clear();
  library.isLost = true;
  show();
  expect(await screen.findByRole('heading', { name: loan.title })).toBeTruthy();
});

test('a discreet policy has a way out, cannot be followed or shared, and stays out of the storage', async () => {
  setRouterParams({ id: quiet.id });
  library.details = [detailOf(quiet, { heading: '性骚扰可以投诉' })];
  show();
  await screen.findByRole('heading', { name: '性骚扰可以投诉' });
  await waitFor(() => expect(library.sent('versions')).toHaveLength(1));
  expect(screen.getByText('快速离开')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /关注/ })).toBeNull();
  expect(screen.queryByText('读给我听')).toBeNull();
  expect(Taro.getStorageInfoSync().keys.filter((key) => key.includes(quiet.id))).toEqual([]);
});

test('what ended and what is not checked say so', async () => {
  setRouterParams({ id: advice.id });
  library.details = [detailOf(advice, { state: 'ended', standing: 'unchecked' })];
  show();
  expect(await screen.findByText('已结束')).toBeTruthy();
  expect(screen.getByText('待核对')).toBeTruthy();
  expect(screen.getByText(/不再受理/)).toBeTruthy();
});

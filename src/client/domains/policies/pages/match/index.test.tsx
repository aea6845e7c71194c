import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { policyFacts } from '@shared/policies/facts/facts';
import { TestLibrary, allRules, loan } from '@tests/client-stand-ins/policy-library';
import { onlyDate } from '@tests/client-stand-ins/counselling-centre';
import Taro, { resetTaro, setRouterParams } from '@tests/client-stand-ins/taro';
import { goBack } from '@tests/client-stand-ins/hands';
import { coveredWindow } from '@client/platform/web-history/covered-window';
import { queryClient } from '@client/platform/query-client';
import { sessionStore } from '@client/session/session-store';
import { answerStore } from '../../match/answer-store';
import OutcomesPage from '../outcomes';
import MatchPage from '.';

let library: TestLibrary;
/** As the router hears of Back: then the page is left. */
const left = jest.fn();
const app = coveredWindow();
app.addEventListener('popstate', left);

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-28T02:00:00Z'), doNotFake: [...onlyDate] });
  resetTaro();
  app.history.pushState({ idx: 0 }, '', '/');
  queryClient.clear();
  library = new TestLibrary();
  answerStore.getState().wipe();
});
afterEach(() => jest.useRealTimers());

const show = (page = <MatchPage />) =>
  render(<QueryClientProvider client={queryClient}>{page}</QueryClientProvider>);
const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));
const choose = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('radio', { name }));
const kept = () => String(Taro.getStorageSync('wh1:seen:policy-answers'));
const questionOf = (fact: string) => screen.findByText(policyFacts[fact]?.question ?? '');

async function begin(topic = '开店创业') {
  fireEvent.click(await screen.findByRole('checkbox', { name: topic }));
  await press('开始');
}

test('one question a screen, why it is asked, skip, 说不清, one back with the answer kept', async () => {
  show();
  await begin();
  await questionOf('starts_business');
  expect(screen.getByText('刚开始，随时能停')).toBeTruthy();
  expect(screen.getByText(policyFacts.starts_business?.why ?? '')).toBeTruthy();
  expect(screen.getByText('回答只在这台手机上，不上传')).toBeTruthy();
  expect(screen.getByRole('button', { name: '下一题，先答一下，或者跳过' })).toBeTruthy();
  await choose('是');
  await press('下一题');
  await questionOf('registration');
  expect(screen.getByText('已经有 1 项看起来符合')).toBeTruthy();
  // Closed after the first time, and there when it is wanted.
  expect(screen.queryByText(policyFacts.registration?.why ?? '')).toBeNull();
  await press('为什么问这个');
  expect(screen.getByText(policyFacts.registration?.why ?? '')).toBeTruthy();
  await press('上一题');
  await questionOf('starts_business');
  expect(screen.getByRole('radio', { name: '是' }).getAttribute('aria-checked')).toBe('true');
  await press('下一题');
  await choose('说不清');
  await press('下一题');
  await waitFor(() =>
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/domains/policies/pages/outcomes/index' }),
  );
});

test('Back goes to the question before, to the topics, and leaves from there; outcomes take the place', async () => {
  app.history.pushState({ idx: 1 }, '', '/policies');
  app.history.pushState({ idx: 2 }, '', '/domains/policies/pages/match/index');
  show();
  await begin();
  await choose('是');
  await press('下一题');
  await questionOf('registration');
  await goBack();
  await questionOf('starts_business');
  expect(screen.getByRole('radio', { name: '是' }).getAttribute('aria-checked')).toBe('true');
  await goBack();
  expect(screen.getByText('你想看哪方面？')).toBeTruthy();
  expect(left).not.toHaveBeenCalled();
  expect(window.history.state).toEqual({ idx: 2 });

  await press('开始');
  await press('下一题');
  await questionOf('registration');
  await press('看结果');
  await waitFor(() =>
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/domains/policies/pages/outcomes/index' }),
  );
  // The page's own entry, which the outcomes take: Back comes to the tab from there.
  expect(window.history.state).toEqual({ idx: 2 });
  expect(Taro.redirectTo).toHaveBeenCalledTimes(1);
});

test('what was answered another day is not gone through again by Back', async () => {
  answerStore.getState().choose(['business']);
  answerStore.getState().answer('starts_business', true);
  show();
  await questionOf('registration');
  expect(window.history.state).not.toHaveProperty('over');
});

test('no answer leaves the phone while she answers: every request is recorded', async () => {
  sessionStore.getState().begin({ personId: 'p', token: 'a-token' });
  const logged = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const spies = logged.map((name) => jest.spyOn(console, name));
  show();
  await begin();
  await choose('是');
  await press('下一题');
  await questionOf('registration');
  await choose('还没登记');
  await press('下一题');
  show(<OutcomesPage />);
  await screen.findByText('按你的 2 个回答算的，只在这台手机上。最后都由窗口定。');
  expect(library.calls.map(({ operation, input }) => [operation, input])).toEqual([
    ['rules', {}],
    ['rules', { after: 'second' }],
  ]);
  const sent = JSON.stringify(library.calls);
  for (const told of ['starts_business', 'registration', '还没登记', '创业']) {
    expect(sent).not.toContain(told);
  }
  // The answers are there, so the look for them could have found some.
  expect(kept()).toContain('还没登记');
  for (const spy of spies) {
    expect(JSON.stringify(spy.mock.calls)).not.toContain('还没登记');
    spy.mockRestore();
  }
  sessionStore.getState().end();
});

test('her answers are there again after a restart of the page, and gone with one tap', async () => {
  answerStore.getState().choose(['business']);
  answerStore.getState().answer('starts_business', true);
  expect(kept()).toContain('starts_business');
  show(<OutcomesPage />);
  await press('清掉我的回答');
  expect(kept()).toBe('');
  expect(answerStore.getState()).toMatchObject({ topics: null, answers: {}, passed: [], path: [] });
});

test('signing out wipes them too', () => {
  sessionStore.getState().begin({ personId: 'p', token: 'a-token' });
  answerStore.getState().choose(['business']);
  answerStore.getState().answer('starts_business', true);
  sessionStore.getState().end();
  expect(answerStore.getState().answers).toEqual({});
  expect(kept()).toBe('');
});

test('of 人身安全 nothing is kept, and there is a way out', async () => {
  show();
  await begin('人身安全');
  await questionOf('harassed');
  expect(screen.getByText('快速离开')).toBeTruthy();
  await choose('是');
  await press('下一题');
  expect(answerStore.getState().answers).toEqual({ harassed: true });
  expect(kept()).toBe('');
});

test('a sensitive answer is not kept beside others', () => {
  answerStore.getState().choose(['health']);
  answerStore.getState().answer('has_cancer_diagnosis', true);
  answerStore.getState().answer('insured_here', true);
  expect(kept()).toContain('insured_here');
  expect(kept()).not.toContain('has_cancer_diagnosis');
});

test('asked alone from an outcome, it goes back there', async () => {
  answerStore.getState().choose(['business']);
  setRouterParams({ fact: 'staff_hired' });
  Taro.getCurrentPages.mockReturnValue([{}, {}]);
  show();
  await questionOf('staff_hired');
  fireEvent.input(screen.getByLabelText('店里雇了几个人？多少个人'), { target: { value: '999' } });
  expect(screen.getByRole('alert').textContent).toBe('请填 0 到 500 之间的整数');
  fireEvent.input(screen.getByLabelText('店里雇了几个人？多少个人'), { target: { value: '３' } });
  await press('下一题');
  expect(answerStore.getState().answers).toEqual({ staff_hired: 3 });
  expect(Taro.navigateBack).toHaveBeenCalled();
});

test('without a network it goes on with the rules that were had, all pages or none', async () => {
  show().unmount();
  await waitFor(() => expect(library.sent('rules')).toHaveLength(2));
  await waitFor(() =>
    expect(String(Taro.getStorageSync('wh1:seen:policies rules 1'))).not.toBe(''),
  );
  queryClient.clear();
  library.isLost = true;
  show();
  await begin();
  await questionOf('starts_business');
  Taro.removeStorageSync('wh1:seen:policies rules 1');
  queryClient.clear();
  show();
  expect(await screen.findByRole('button', { name: '再试一次' }, { timeout: 5000 })).toBeTruthy();
}, 15_000);

test('outcomes in their order, each reason with its clause, 差一步 with what to do, gain apart from loan', async () => {
  answerStore.getState().choose(['business']);
  answerStore.getState().answer('starts_business', true);
  answerStore.getState().answer('registration', '还没登记');
  show(<OutcomesPage />);
  await screen.findByRole('heading', { name: '符合 1 项' });
  const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent);
  expect(headings.slice(1, 7)).toEqual([
    '符合 1 项',
    '可能符合 1 项',
    '差一步 1 项',
    '不符合 1 项',
    '待核实 1 项',
    '请问窗口 1 项',
  ]);
  expect(screen.getByText('补给你')).toBeTruthy();
  expect(screen.getByText('借给你，要还')).toBeTruthy();
  expect(screen.getByText('示例，不是真的政策')).toBeTruthy();
  expect(screen.getByText('12 月 20 日前申请')).toBeTruthy();
  expect(screen.getByText('去办registered')).toBeTruthy();
  expect(screen.getAllByText('第 1 条').length).toBeGreaterThanOrEqual(3);
  expect(screen.queryByText(/一定能/)).toBeNull();
  await press('看这 1 项不符合的');
  expect(screen.getByText('只给没开店的')).toBeTruthy();
  await press('算一算');
  await press('怎么办、带什么');
  expect(Taro.navigateTo.mock.calls.map(([{ url }]) => url)).toEqual([
    `/domains/policies/pages/calculator/index?id=${loan.id}`,
    `/domains/policies/pages/policy/index?id=${loan.id}`,
  ]);
});

test('one filled button a screen, and her answers are listed only when she asks', async () => {
  library.rules = [...allRules, { ...loan, id: '0190a5a0-0000-7000-8000-000000000099' }];
  answerStore.getState().choose(['business']);
  answerStore.getState().answer('starts_business', true);
  show(<OutcomesPage />);
  await screen.findByRole('heading', { name: '符合 2 项' });
  expect(document.querySelectorAll('.ui-button--main')).toHaveLength(1);
  expect(screen.queryByText(policyFacts.starts_business?.question ?? '')).toBeNull();
  await press('看看、改改我的回答');
  fireEvent.click(screen.getByText(policyFacts.starts_business?.question ?? ''));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/domains/policies/pages/match/index?fact=starts_business',
  });
});

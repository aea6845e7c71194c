import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { queryClient } from '@client/platform/query-client';
import { sessionStore } from '@client/session/session-store';
import { TestLibrary, loan } from '@tests/client-stand-ins/policy-library';
import Taro, { resetTaro, setRouterParams } from '@tests/client-stand-ins/taro';
import SearchPage from '.';

let library: TestLibrary;

beforeEach(() => {
  resetTaro();
  queryClient.clear();
  library = new TestLibrary();
});

const show = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <SearchPage />
    </QueryClientProvider>,
  );
const type = (value: string) =>
  fireEvent.input(screen.getByLabelText('找政策'), { target: { value } });
const lookFor = (words: string) => {
  type(words);
  fireEvent.click(screen.getByText(`找“${words}”`));
};

test('suggests while she types, and a suggestion opens its policy', async () => {
  show();
  type('贷款');
  fireEvent.click(await screen.findByText(loan.title, { selector: '.ui-list-row *' }));
  expect(library.sent('suggest')[0]?.input).toEqual({ words: '贷款' });
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/domains/policies/pages/policy/index?id=${loan.id}`,
  });
});

test('hits are marked, also of synonyms, and every example says that it is one', async () => {
  library.marks = ['贷款', '贴息'];
  library.rules = [loan];
  show();
  lookFor('借钱');
  await waitFor(() => expect(document.querySelectorAll('.policy-mark').length).toBeGreaterThan(0));
  const marks = [...document.querySelectorAll('.policy-mark')].map(
    ({ textContent }) => textContent,
  );
  expect(new Set(marks)).toEqual(new Set(['贷款', '贴息']));
  expect(screen.getByText('示例，不是真的政策')).toBeTruthy();
});

test.each([
  ['closest', /没有正好是“龘”的/],
  ['nothing', /没有找到“龘”/],
] as const)('%s says so, and whom to ask', async (found, words) => {
  library.found = found;
  show();
  lookFor('龘');
  expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.getByText('12345')).toBeTruthy();
});

test('narrows by topic, for whom, reach and state', async () => {
  setRouterParams({ topic: 'business' });
  show();
  await waitFor(() => expect(library.sent('list')[0]?.input).toEqual({ topic: 'business' }));
  fireEvent.click(screen.getByRole('button', { name: '筛选，选了 1 样' }));
  for (const name of ['想开店的', '本市和镇街', '快到期']) {
    fireEvent.click(screen.getByRole('radio', { name }));
  }
  await waitFor(() =>
    expect(library.sent('list').at(-1)?.input).toEqual({
      topic: 'business',
      forWhom: 'starters',
      reach: 'county',
      state: 'ending',
    }),
  );
  fireEvent.click(screen.getByRole('button', { name: '都清掉' }));
  await waitFor(() => expect(library.sent('list').at(-1)?.input).toEqual({}));
});

test('words of distress are answered with numbers and are not sent', async () => {
  show();
  type('家暴');
  expect(await screen.findByText('先看这几个电话')).toBeTruthy();
  expect(screen.queryByText('找“家暴”')).toBeNull();
  expect(library.calls.map(({ operation }) => operation)).toEqual(['list']);
});

test('a topic is followed; the one that would tell on her is not offered', async () => {
  sessionStore.getState().begin({ personId: 'p', token: 'a-token' });
  setRouterParams({ topic: 'business' });
  const first = show();
  fireEvent.click(await screen.findByRole('button', { name: '关注“开店创业”的新政策' }));
  await screen.findByRole('button', { name: '在关注“开店创业”。不关注了' });
  expect([...library.topics]).toEqual(['business']);
  first.unmount();
  setRouterParams({ topic: 'safety' });
  show();
  await waitFor(() => expect(library.sent('list')).toHaveLength(2));
  expect(screen.queryByRole('button', { name: /关注/ })).toBeNull();
});

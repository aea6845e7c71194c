import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { queryClient } from '@client/platform/query-client';
import { sessionStore } from '@client/session/session-store';
import { answerNext, resetTaro, setRouterParams } from '@tests/client-stand-ins/taro';
import ConfirmSignInPage from './index';

const code = 'Abc-_12345678901234567';
const asked = {
  browser: 'Chrome · Windows · 工作台',
  askedAt: '2026-11-23T01:00:00.000Z',
  expiresAt: '2026-11-23T01:02:00.000Z',
  obstacle: null,
};
const show = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <ConfirmSignInPage />
    </QueryClientProvider>,
  );
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const expectLastCall = (operation: string, input: object) =>
  expect(Taro.request).toHaveBeenLastCalledWith(
    expect.objectContaining({
      url: expect.stringContaining(`people/${operation}`),
      data: JSON.stringify(input),
    }),
  );

beforeEach(() => {
  resetTaro();
  queryClient.clear();
  sessionStore.getState().begin({ personId: 'p', token: 'a-token' });
  setRouterParams({ code });
});

test('shows which browser asks, and confirms with the digits of its screen', async () => {
  answerNext(200, asked);
  show();
  expect(await screen.findByText('Chrome · Windows · 工作台')).toBeTruthy();
  // The digits are on the other screen alone.
  expect(screen.getByRole('button', { name: /先填电脑上的两个数字/ })).toBeTruthy();
  fireEvent.input(screen.getByLabelText('电脑上的两个数字'), { target: { value: '47' } });
  answerNext(200, { done: true });
  press('确认登录');
  expect(await screen.findByText('电脑上已经登录')).toBeTruthy();
  expectLastCall('confirmScan', { code, digits: '47' });
});

test('“不是我” refuses', async () => {
  answerNext(200, asked);
  show();
  await screen.findByText('Chrome · Windows · 工作台');
  answerNext(200, { done: true });
  press('不是我');
  expect(await screen.findByText('好的，没有登录')).toBeTruthy();
  expectLastCall('refuseScan', { code });
});

test.each([
  ['no-role', /还没有工作台的角色/],
  ['weak-session', /还差第二重验证/],
])('with the obstacle %s there is nothing to confirm with, and why', async (obstacle, why) => {
  answerNext(200, { ...asked, obstacle });
  show();
  expect(await screen.findByText(why)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /确认登录/ })).toBeNull();
  expect(screen.getByRole('button', { name: '不是我' })).toBeTruthy();
});

test('says when the code is over, and when there is none', async () => {
  const over = '这个二维码过期了，请在电脑上刷新一下。';
  answerNext(404, { code: 'SCAN_GONE', status: 404, message: over });
  const first = show();
  expect(await screen.findByText(over)).toBeTruthy();
  first.unmount();
  setRouterParams({});
  show();
  expect(screen.getByText('请扫电脑上的二维码')).toBeTruthy();
});

test('asks a stranger to sign in first', () => {
  sessionStore.getState().end();
  show();
  expect(screen.getByText('登录以后才能看')).toBeTruthy();
  expect(Taro.request).not.toHaveBeenCalled();
});

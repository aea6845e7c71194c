import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { queryClient } from '@client/platform/query-client';
import { sessionStore } from '@client/session/session-store';
import { answerNext, resetTaro } from '@tests/client-stand-ins/taro';
import SignInMethodsPage from './index';

const number = {
  id: '0190a5a0-0000-7000-8000-000000000001',
  phone: '138****1111',
  addedAt: '2026-11-03T01:00:00.000Z',
  opensAt: null,
  lastUsedAt: null,
};
const ways = {
  numbers: [number],
  mostNumbers: 3,
  hasWechat: true,
  isConfirmed: false,
  waiting: [],
};
const confirmFirst = { code: 'CONFIRM_FIRST', status: 403, message: '要先确认是你本人' };
const sent = { secret: 's'.repeat(43), resendAfterSeconds: 60, validSeconds: 300 };
const show = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <SignInMethodsPage />
    </QueryClientProvider>,
  );
const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const called = (operation: string) =>
  expect(Taro.request).toHaveBeenCalledWith(
    expect.objectContaining({ url: expect.stringContaining(`people/${operation}`) }),
  );

beforeEach(() => {
  resetTaro();
  queryClient.clear();
  sessionStore.getState().begin({ personId: 'p', token: 'a-token' });
});

test('a number is taken off after a code to it, in one go', async () => {
  answerNext(200, ways);
  show();
  await screen.findByText('138****1111');
  press('解绑');
  expect(screen.getByText(/用它登录的别的设备马上退出/)).toBeTruthy();
  answerNext(403, confirmFirst);
  fireEvent.click(screen.getAllByRole('button', { name: '解绑' }).at(-1) ?? document.body);
  answerNext(200, sent);
  fireEvent.click(await screen.findByRole('button', { name: '发验证码到 138****1111' }));
  await screen.findByLabelText('验证码');
  type('验证码', '123456');
  answerNext(200, { done: true });
  answerNext(200, { ...ways, isConfirmed: true });
  answerNext(200, { done: true });
  answerNext(200, { ...ways, numbers: [] });
  press('确认是我');
  expect(await screen.findByText(/还没有绑定/)).toBeTruthy();
  called('confirmItsMe');
  called('removePhone');
});

test('a number that waits says from when it counts, and is stopped with one tap', async () => {
  const opensAt = '2026-11-24T01:00:00.000Z';
  answerNext(200, { ...ways, numbers: [{ ...number, opensAt }] });
  show();
  expect(await screen.findByText(/刚绑定，.*以后才能登录/)).toBeTruthy();
  answerNext(200, { done: true });
  answerNext(200, { ...ways, numbers: [] });
  press('停掉');
  expect(await screen.findByText(/还没有绑定/)).toBeTruthy();
  called('stopChange');
});

test('with three numbers the button says why no fourth is added', async () => {
  answerNext(200, {
    ...ways,
    numbers: ['1', '2', '3'].map((last) => ({ ...number, id: number.id.slice(0, -1) + last })),
  });
  show();
  expect(await screen.findByRole('button', { name: /绑定一个手机号，最多 3 个/ })).toBeTruthy();
});

test('what was asked for in her name is stopped with one tap', async () => {
  answerNext(200, {
    ...ways,
    waiting: [
      {
        id: number.id,
        kind: 'deletion',
        askedAt: '2026-11-23T01:00:00.000Z',
        opensAt: '2026-11-24T01:00:00.000Z',
        closesAt: '2026-11-27T01:00:00.000Z',
      },
    ],
  });
  show();
  expect(await screen.findByText(/有人用你的账号提出注销账号/)).toBeTruthy();
  answerNext(200, { done: true });
  answerNext(200, ways);
  press('不是我，停掉');
  await screen.findByText('绑定的手机号');
  called('stopChange');
});

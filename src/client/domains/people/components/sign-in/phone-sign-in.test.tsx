import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { queryClient } from '@client/platform/query-client';
import { sessionStore } from '@client/session/session-store';
import { answerNext, resetTaro } from '@tests/client-stand-ins/taro';
import { PhoneSignIn } from './phone-sign-in';

const personId = '0190a5a0-0000-7000-8000-000000000001';
const show = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <PhoneSignIn />
    </QueryClientProvider>,
  );
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));

async function askForCode() {
  type('手机号', '138 0000 1234');
  answerNext(200, { secret: 's'.repeat(43), resendAfterSeconds: 60, validSeconds: 300 });
  press(/获取验证码/);
  await screen.findByLabelText('验证码');
}

beforeEach(() => {
  resetTaro();
  sessionStore.getState().end();
  queryClient.clear();
});

test('a number that is not whole says so on the button and sends nothing', () => {
  show();
  type('手机号', '1380');
  press(/获取验证码，先填 11 位手机号/);
  expect(Taro.request).not.toHaveBeenCalled();
});

test('after the SMS it counts down, and a wrong code says how many tries are left', async () => {
  show();
  await askForCode();
  expect(screen.getByText(/^(60|59) 秒后可以再发$/)).toBeTruthy();
  type('验证码', '111111');
  answerNext(401, {
    code: 'CODE_WRONG',
    status: 401,
    message: '验证码不对，请再看一下短信。',
    data: { triesLeft: 4 },
  });
  press(/同意并登录/);
  expect(await screen.findByText(/还能试 4 次/)).toBeTruthy();
  expect(sessionStore.getState().token).toBeNull();
});

test('the right code opens a session here', async () => {
  show();
  await askForCode();
  type('验证码', '482913');
  const expiresAt = '2026-12-23T01:00:00.000Z';
  answerNext(200, { personId, token: 'a-token', expiresAt, isNew: true });
  press(/同意并登录/);
  await screen.findByRole('button', { name: '同意并登录' });
  expect(sessionStore.getState()).toMatchObject({ personId, token: 'a-token' });
});

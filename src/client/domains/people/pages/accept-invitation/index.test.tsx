import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { queryClient } from '@client/platform/query-client';
import { sessionStore } from '@client/session/session-store';
import { answerNext, resetTaro, setRouterParams } from '@tests/client-stand-ins/taro';
import AcceptInvitationPage from './index';

const code = 'Abc-_12345678901234567';
const invitation = {
  role: 'organiser',
  roleName: '组织员',
  unitName: '东街社区',
  invitedBy: '张主任',
  roleEndsOn: null,
  expiresAt: '2026-11-30T01:00:00.000Z',
  phone: null,
  obstacle: null,
};
const show = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <AcceptInvitationPage />
    </QueryClientProvider>,
  );
const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

beforeEach(() => {
  resetTaro();
  queryClient.clear();
  sessionStore.getState().begin({ personId: 'p', token: 'a-token' });
  setRouterParams({ code });
});

test('says who invites to what, and takes a yes', async () => {
  answerNext(200, invitation);
  show();
  expect(await screen.findByText('东街社区邀请你做组织员')).toBeTruthy();
  expect(screen.getByText('张主任')).toBeTruthy();
  expect(screen.getByText('11 月 30 日前回复')).toBeTruthy();
  answerNext(200, { grantId: 'g' });
  press('接受');
  expect(await screen.findByText('谢谢，角色已经生效')).toBeTruthy();
});

test('takes a no', async () => {
  answerNext(200, invitation);
  show();
  await screen.findByText('张主任');
  answerNext(200, { done: true });
  press('不接受');
  expect(await screen.findByText('好的，已经回复不接受')).toBeTruthy();
});

test('one for a number lets her prove it first', async () => {
  answerNext(200, { ...invitation, phone: '138****1234', obstacle: 'number-not-mine' });
  show();
  expect(await screen.findByText(/发给 138\*\*\*\*1234 的/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '接受' })).toBeNull();
  type('手机号', '13800001234');
  answerNext(200, { secret: 's'.repeat(43), resendAfterSeconds: 60, validSeconds: 300 });
  press(/获取验证码/);
  await screen.findByLabelText('验证码');
  type('验证码', '123456');
  answerNext(200, { opensAt: null });
  answerNext(200, { ...invitation, phone: '138****1234' });
  press('验证');
  expect(await screen.findByRole('button', { name: '接受' })).toBeTruthy();
  expect(Taro.request).toHaveBeenCalledWith(
    expect.objectContaining({ url: expect.stringContaining('people/linkPhone') }),
  );
});

test('what was refused is said on the page', async () => {
  answerNext(200, invitation);
  show();
  await screen.findByText('张主任');
  const message = '发邀请的人现在不能给这个角色了，请让管理员重新邀请。';
  answerNext(409, { code: 'INVITER_CANNOT', status: 409, message });
  press('接受');
  expect(await screen.findByText(message)).toBeTruthy();
});

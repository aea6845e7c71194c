import { fireEvent, screen, waitFor } from '@testing-library/react';
import { findButton, pressButton, show, useMockGateway } from '@tests/console/screen';
import { keptMarks } from '../../../session/known-browsers';
import { sessionStore } from '../../../session/session-store';
import SignInPage from './sign-in-page';

const getGateway = useMockGateway();

const ticket = 't'.repeat(43);
const session = {
  personId: '55555555-5555-4555-8555-555555555555',
  token: 'fresh-token',
  expiresAt: '2099-11-23T13:00:00.000Z',
  knownBrowser: 'her.mark',
};
const scan = {
  scanId: '77777777-7777-4777-8777-777777777777',
  pollSecret: 's'.repeat(43),
  codeText: 'https://example.org/confirm#code=abc',
  miniProgramCodePng: null,
  twoDigits: '47',
  expiresAt: '2099-11-23T01:05:00.000Z',
};
const secondFactor = {
  ticket,
  expiresAt: '2099-11-23T01:05:00.000Z',
  step: 'second-factor',
  totp: true,
  recoveryCode: true,
  passkey: null,
} as const;

const token = () => sessionStore.getState().token;
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const isOff = (name: string) => findButton(name)?.hasAttribute('disabled');

/** Nobody is signed in; a scan waits unless something else is said. */
function open(
  state: 'waiting' | 'confirmed' | 'refused' | 'expired' = 'waiting',
  { demo = false, because = 'left' as 'left' | 'ended' } = {},
) {
  sessionStore.getState().end(because);
  const gateway = getGateway()
    .answer('people', 'signInOptions', {
      wechat: true,
      phone: true,
      passkey: false,
      demoAccounts: demo ? [{ account: 'editor', name: '市妇联编辑', description: '写文章' }] : [],
    })
    .answer('people', 'startScan', scan)
    .answer('people', 'pollScan', { state });
  show(<SignInPage />);
  return gateway;
}

/** User name and password are typed and sent. */
async function withPassword() {
  fireEvent.click(await screen.findByText('用户名和密码'));
  await screen.findByLabelText('用户名');
  expect(isOff('下一步')).toBe(true);
  type('用户名', 'Lin.Yaqin');
  type('密码', '三个字的密码');
  await pressButton('下一步');
}

it('shows the two digits to type on the phone, and waits for it', async () => {
  open();
  expect((await screen.findByText('47')).tagName).toBe('STRONG');
  expect(token()).toBeNull();
});

it('goes in once the phone has confirmed', async () => {
  const gateway = open('confirmed').answer('people', 'signInByScan', session);
  await waitFor(() => expect(token()).toBe('fresh-token'));
  const { scanId, pollSecret } = scan;
  expect(gateway.sent('people', 'signInByScan')).toEqual([{ scanId, pollSecret }]);
});

it.each([
  ['refused', '手机上点了“不是我”，没有登录。'],
  ['expired', '二维码过期了。'],
] as const)('says that a scan was %s, and makes another', async (state, words) => {
  const gateway = open(state);
  await screen.findByText(words);
  const next = { ...scan, scanId: '88888888-8888-4888-8888-888888888888', twoDigits: '62' };
  gateway.answer('people', 'startScan', next).answer('people', 'pollScan', { state: 'waiting' });
  await pressButton('换一个二维码');
  await screen.findByText('62');
  expect(token()).toBeNull();
});

it('goes in by password and code, never by the password alone', async () => {
  const gateway = open().answer('people', 'signInWithPassword', secondFactor);
  await withPassword();
  await screen.findByLabelText('动态码');
  expect(token()).toBeNull();
  expect(gateway.sent('people', 'signInWithPassword')).toEqual([
    { userName: 'Lin.Yaqin', password: '三个字的密码', knownBrowsers: [] },
  ]);

  gateway.refuse('people', 'signInWithTotp', 'CODE_WRONG');
  type('动态码', '000 000');
  await pressButton('登录');
  await screen.findByText('动态码不对，请看一下最新的。');
  expect(token()).toBeNull();

  gateway.answer('people', 'signInWithTotp', session);
  type('动态码', '123 456');
  await pressButton('登录');
  await waitFor(() => expect(token()).toBe('fresh-token'));
  expect(gateway.sent('people', 'signInWithTotp').at(-1)).toMatchObject({
    ticket,
    code: '123 456',
  });
  // The next sign-in shows that this browser is hers.
  expect(keptMarks()).toEqual(['her.mark']);
});

it('says no more than that name or password is wrong, and keeps what was typed', async () => {
  open().refuse('people', 'signInWithPassword', 'WRONG_PASSWORD');
  await withPassword();
  await screen.findByText('用户名或密码不对。');
  expect(screen.getByLabelText<HTMLInputElement>('用户名').value).toBe('Lin.Yaqin');
  expect(screen.queryByLabelText('动态码')).toBeNull();
});

it('takes a code from paper where the phone is not at hand', async () => {
  const gateway = open()
    .answer('people', 'signInWithPassword', secondFactor)
    .answer('people', 'signInWithRecoveryCode', { ...session, codesLeft: 9 });
  await withPassword();
  await screen.findByLabelText('动态码');
  type('动态码', '12');
  await pressButton('手机不在身边，用备用码');
  // Half a code of the other kind is not sent by mistake.
  expect(screen.getByLabelText<HTMLInputElement>('备用码').value).toBe('');
  type('备用码', 'abcde-fghjk');
  await pressButton('登录');
  await waitFor(() => expect(token()).toBe('fresh-token'));
  expect(gateway.sent('people', 'signInWithTotp')).toEqual([]);
});

it('sets up a second factor at the first sign-in, and goes on only when the codes are kept', async () => {
  const recoveryCodes = Array.from({ length: 10 }, (_, at) => `abcdefghj${at}`);
  const gateway = open()
    .answer('people', 'signInWithPassword', { ...secondFactor, step: 'enrol', totp: false })
    .answer('people', 'beginTotp', { secret: 'JBSWY3DP', uri: 'otpauth://totp/x' })
    .answer('people', 'confirmTotp', { session, recoveryCodes });
  await withPassword();
  await pressButton('装好了，给我二维码');
  await screen.findByText('JBSWY3DP');
  type('验证器上的 6 位数字', '123456');
  await pressButton('核对');
  await screen.findByText('abcdefghj9');
  expect(token()).toBeNull();
  expect(isOff('继续')).toBe(true);
  fireEvent.click(screen.getByLabelText('我已经抄好或打印好了'));
  await pressButton('继续');
  expect(token()).toBe('fresh-token');
  expect(gateway.sent('people', 'confirmTotp')).toHaveLength(1);
});

it('offers demo accounts where the server is a demo, for the console', async () => {
  const gateway = open('waiting', { demo: true }).answer('people', 'signInAsDemo', {
    ...session,
    isNew: false,
  });
  fireEvent.click(await screen.findByText('市妇联编辑'));
  await waitFor(() => expect(token()).toBe('fresh-token'));
  expect(gateway.sent('people', 'signInAsDemo')).toMatchObject([
    { account: 'editor', forConsole: true },
  ]);
});

it('says why she has to sign in again', async () => {
  open('waiting', { because: 'ended' });
  await screen.findByText(/登录已经到期，或者在别处退出了。/);
});

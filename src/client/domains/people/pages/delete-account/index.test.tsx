import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { queryClient } from '@client/platform/query-client';
import { sessionStore } from '@client/session/session-store';
import { answerNext, loseNext, resetTaro } from '@tests/client-stand-ins/taro';
import DeleteAccountPage from './index';

const kept = { what: '同意过什么', why: '证明', basis: '个人信息保护法', until: '3 年' };
const preview = { refusal: null, consequences: ['1 位家人的信息会删掉'], kept: [kept] };
const signedOut = { code: 'SIGN_IN_NEEDED', status: 401, message: '请先登录' };

async function show() {
  answerNext(200, preview);
  render(
    <QueryClientProvider client={queryClient}>
      <DeleteAccountPage />
    </QueryClientProvider>,
  );
  await screen.findByText('1 位家人的信息会删掉');
}
const confirm = () => {
  fireEvent.input(screen.getByLabelText('写注销账号'), { target: { value: '注销账号' } });
  fireEvent.click(screen.getByRole('button', { name: '注销我的账号' }));
};

beforeEach(() => {
  resetTaro();
  queryClient.clear();
  sessionStore.getState().begin({ personId: 'p', token: 'a-token' });
});

test('nothing happens before the words are typed; then the account and the session are gone', async () => {
  await show();
  expect(screen.getByRole('button', { name: /先写“注销账号”/ })).toBeTruthy();
  answerNext(200, { deletedAt: '2026-11-23T01:00:00.000Z', kept: [kept] });
  confirm();
  expect(await screen.findByText('账号已经注销')).toBeTruthy();
  expect(sessionStore.getState()).toMatchObject({ personId: null, token: null });
});

test('when the answer of a first try was lost, the next says that it is done', async () => {
  await show();
  loseNext();
  answerNext(401, signedOut);
  confirm();
  expect(await screen.findByText('账号已经注销', {}, { timeout: 4000 })).toBeTruthy();
});

test('a session that had run out is not taken for a deleted account', async () => {
  await show();
  answerNext(401, signedOut);
  confirm();
  expect(await screen.findByText('登录以后才能看')).toBeTruthy();
  expect(screen.queryByText('账号已经注销')).toBeNull();
});

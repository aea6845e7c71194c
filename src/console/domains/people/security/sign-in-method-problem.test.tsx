import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ORPCError } from '@orpc/client';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { SignInMethodProblem } from './sign-in-method-problem';

const signInMethods = jest.fn();
const requestConfirmCode = jest.fn();
const confirmItsMe = jest.fn();

jest.mock('../../../platform/api', () => ({
  api: {
    people: {
      signInMethods: (...given: unknown[]) => signInMethods(...given),
      requestConfirmCode: (...given: unknown[]) => requestConfirmCode(...given),
      confirmItsMe: (...given: unknown[]) => confirmItsMe(...given),
    },
  },
}));

const confirmFirst = new ORPCError('CONFIRM_FIRST', { message: '这一步要先确认是你本人' });
const show = (error: unknown) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SignInMethodProblem error={error} />
    </QueryClientProvider>,
  );

beforeEach(() => jest.clearAllMocks());

test('a code to a number of hers confirms it; one that waits is not offered', async () => {
  const numbers = [
    { id: 'one', phone: '138****1111', opensAt: null },
    { id: 'two', phone: '139****2222', opensAt: '2026-11-24T01:00:00Z' },
  ];
  signInMethods.mockResolvedValue({ numbers });
  requestConfirmCode.mockResolvedValue({ secret: 's' });
  confirmItsMe.mockResolvedValue({ done: true });
  show(confirmFirst);
  fireEvent.click(await screen.findByRole('button', { name: /138\*\*\*\*1111/ }));
  expect(screen.queryByRole('button', { name: /139/ })).toBeNull();
  fireEvent.change(await screen.findByLabelText('验证码'), { target: { value: '123456' } });
  fireEvent.click(screen.getByRole('button', { name: '确认是我' }));
  expect(await screen.findByText(/再点一次刚才的按钮/)).toBeTruthy();
  await waitFor(() =>
    expect(confirmItsMe).toHaveBeenCalledWith(
      { numberId: 'one', secret: 's', code: '123456' },
      expect.anything(),
    ),
  );
});

test('any other refusal is said in its own words', () => {
  show(new ORPCError('LAST_FACTOR', { message: '这是最后一个第二重验证' }));
  expect(screen.getByText('这是最后一个第二重验证')).toBeTruthy();
  expect(signInMethods).not.toHaveBeenCalled();
});

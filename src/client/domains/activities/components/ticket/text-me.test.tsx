import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { queryClient } from '@client/platform/query-client';
import { sessionStore } from '@client/session/session-store';
import { answerNext, resetTaro } from '@tests/client-stand-ins/taro';
import { TextMe } from './text-me';

const personId = '0190a5a0-0000-7000-8000-000000000001';
const options = { wechat: false, phone: true, demoAccounts: [] };
const consent = (withdrawnAt: string | null) => ({
  id: '0190a5a0-0000-7000-8000-000000000002',
  purpose: 'text-me',
  version: '2026-11-27',
  givenAt: '2026-11-27T00:00:00.000Z',
  withdrawnAt,
  memberId: null,
  memberName: null,
});
const said: string[] = [];
const show = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <TextMe waits showFeedback={(words) => said.push(words)} />
    </QueryClientProvider>,
  );

beforeEach(() => {
  resetTaro();
  queryClient.clear();
  said.length = 0;
  sessionStore.getState().begin({ token: 'x'.repeat(43), personId });
});

test('is asked for with a tap, and says how to take it back', async () => {
  answerNext(200, options);
  answerNext(200, { items: [consent('2026-11-27T01:00:00.000Z')] });
  show();
  const button = await screen.findByRole('button', { name: /有名额了发短信给我/ });
  answerNext(200, { done: true });
  fireEvent.click(button);
  await waitFor(() => expect(said).toEqual([expect.stringContaining('撤回')]));
});

test.each([
  ['who asked before is not asked again', options, [consent(null)], 2],
  ['nothing is offered where no text can be sent', { ...options, phone: false }, [], 1],
])('%s', async (_case, given, items, requests) => {
  answerNext(200, given);
  answerNext(200, { items });
  show();
  await waitFor(() => expect(Taro.request).toHaveBeenCalledTimes(requests));
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  expect(screen.queryByRole('button')).toBeNull();
});

import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import Taro from '@tarojs/taro';
import { queryClient } from '@client/platform/query-client';
import { sessionStore } from '@client/session/session-store';
import { answerNext, resetTaro } from '@tests/client-stand-ins/taro';
import { TicketReminders } from './ticket-reminders';

const ahead = { endsAt: '2999-01-01T00:00:00.000Z', activityCancelled: false } as const;
const options = { wechat: false, phone: true, demoAccounts: [] };
const textMe = () => screen.queryByRole('button', { name: /发短信给我/ });
/** What stood above at the moment in which the button below came. */
const above: (HTMLElement | null)[] = [];

function Below() {
  useLayoutEffect(() => void above.push(textMe()), []);
  return <button type="button">来不了，取消</button>;
}

const show = (status: 'confirmed' | 'cancelled') =>
  render(
    <QueryClientProvider client={queryClient}>
      <TicketReminders ticket={{ ...ahead, status }}>
        <Below />
      </TicketReminders>
    </QueryClientProvider>,
  );

beforeEach(() => {
  resetTaro();
  queryClient.clear();
  above.length = 0;
  sessionStore
    .getState()
    .begin({ token: 'x'.repeat(43), personId: '0190a5a0-0000-7000-8000-000000000001' });
});

test('what is pressed below comes with the reminders, so that they never push it down', async () => {
  answerNext(200, options);
  answerNext(200, { items: [] });
  show('confirmed');
  await screen.findByRole('button', { name: '来不了，取消' });
  expect(above).toEqual([textMe()]);
  expect(textMe()).not.toBeNull();
});

test.each([
  ['nothing can be offered', 200, { ...options, phone: false }],
  ['it cannot be known', 403, { defined: true, code: 'FORBIDDEN', status: 403, message: '不行' }],
])('it comes as well where %s', async (_case, status, answer) => {
  answerNext(status, answer);
  show('confirmed');
  await screen.findByRole('button', { name: '来不了，取消' });
  expect(textMe()).toBeNull();
});

test('nothing is asked for a place that was given back', () => {
  show('cancelled');
  expect(screen.getByRole('button', { name: '来不了，取消' })).toBeTruthy();
  expect(Taro.request).not.toHaveBeenCalled();
});

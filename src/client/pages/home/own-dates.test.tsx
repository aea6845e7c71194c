import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { TestCentre, booked, now, onlyDate } from '@tests/client-stand-ins/counselling-centre';
import Taro, { resetTaro } from '@tests/client-stand-ins/taro';
import { queryClient } from '@client/platform/query-client';
import { sessionStore } from '@client/session/session-store';
import { OwnDates } from './own-dates';

let centre: TestCentre;

beforeEach(() => {
  jest.useFakeTimers({ now, doNotFake: [...onlyDate] });
  resetTaro();
  queryClient.clear();
  centre = new TestCentre();
  centre.appointment = booked;
  sessionStore.getState().begin({ personId: 'p', token: 'a-token' });
});
afterEach(() => jest.useRealTimers());

const show = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <OwnDates />
    </QueryClientProvider>,
  );

test('says that there is something and when, not what for; and is never stored', async () => {
  const { container } = show();
  const line = await screen.findByRole('button', { name: /^你有一个预约，/ });
  expect(container.textContent).toBe('你有一个预约12 月 2 日 周三 15:00');
  fireEvent.click(line);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/domains/counselling/pages/mine/index' });
  expect(centre.sent('myAppointments')[0]?.input).toMatchObject({ atHomeOnly: true });
  expect(Taro.getStorageInfoSync().keys.filter((name) => name.includes('seen'))).toEqual([]);
});

test.each([
  ['she asked for nothing', () => void (centre.appointment = null)],
  ['there is no network', () => centre.refuse('myAppointments', 'lost', 'lost')],
])('nothing stands there where %s', async (_case, stage) => {
  stage();
  const { container } = show();
  await waitFor(() => expect(centre.calls.length).toBeGreaterThan(0));
  expect(container.textContent).toBe('');
});

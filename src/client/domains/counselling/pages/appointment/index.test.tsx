import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { AppointmentCard } from '@shared/counselling/views';
import {
  TestCentre,
  at,
  booked,
  lin,
  now,
  onlyDate,
  refusal,
} from '@tests/client-stand-ins/counselling-centre';
import Taro, { resetTaro, setRouterParams } from '@tests/client-stand-ins/taro';
import { queryClient } from '@client/platform/query-client';
import { sessionStore } from '@client/session/session-store';
import MinePage from '../mine/index';
import TimesPage from '../times/index';
import AppointmentPage from './index';

let centre: TestCentre;

beforeEach(() => {
  jest.useFakeTimers({ now, doNotFake: [...onlyDate] });
  resetTaro();
  queryClient.clear();
  centre = new TestCentre();
  centre.appointment = booked;
  sessionStore.getState().begin({ personId: 'p', token: 'a-token' });
  setRouterParams({ id: booked.id });
});
afterEach(() => jest.useRealTimers());

const show = (page = <AppointmentPage />) =>
  render(<QueryClientProvider client={queryClient}>{page}</QueryClientProvider>);
const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));

test('just booked: what happened, the number to say, until when it can be undone', async () => {
  setRouterParams({ id: booked.id, news: 'booked' });
  show();
  await screen.findByText(/约好了，这个时间是你的了/);
  expect(screen.getByText('7K3M 9QX2')).toBeTruthy();
  expect(screen.getByText('12 月 2 日 周三 15:00–15:45')).toBeTruthy();
  expect(screen.getByText('12 月 1 日 周二 15:00 前可以改时间或取消。')).toBeTruthy();
});

test('an hour in writing: where it is held, and no number for a desk', async () => {
  centre.appointment = { ...booked, line: 'online', place: null };
  setRouterParams({ id: booked.id, news: 'booked' });
  show();
  await screen.findByText(/到点在下面的“到点在这里谈”里打字聊/);
  expect(screen.queryByText(/报这个号码/)).toBeNull();
  await press('到点在这里谈');
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/domains/counselling/pages/talk/index?id=${booked.id}`,
  });
});

test('cancelled in time: asked once, no reason, and gone', async () => {
  show();
  await press('来不了，取消');
  expect(screen.getByText(/不用说原因。时间会马上让给别人/)).toBeTruthy();
  await press('取消预约');
  await screen.findByText('你取消了');
  expect(centre.sent('cancel')[0]?.input).toEqual({ appointmentId: booked.id, evenLate: false });
  expect(screen.queryByText('7K3M 9QX2')).toBeNull();
});

test('the deadline passes while she thinks: it is said, and only then cancelled as late', async () => {
  show();
  await press('来不了，取消');
  centre.refuse('cancel', refusal('CANCEL_LATE', '离开始不远了', { changeUntil: at('15:00') }));
  await press('取消预约');
  await screen.findByText(/现在取消会记成临时取消/);
  expect(centre.appointment?.state).toBe('booked');
  await press('还是要取消');
  await screen.findByText('你取消了');
  expect(centre.sent('cancel').map(({ input }) => input.evenLate)).toEqual([false, true]);
});

test('after the deadline moving is not offered, and the words say so', async () => {
  centre.appointment = { ...booked, canMove: false, cancelIsLate: true };
  show();
  await screen.findByText(/起不能改时间了。还可以取消，会记成临时取消/);
  expect(screen.queryByRole('button', { name: '改时间' })).toBeNull();
});

test('moved: the same counsellor first, the old time hers until then', async () => {
  setRouterParams({ instead: booked.id });
  show(<TimesPage />);
  await screen.findByText(/没改好以前，原来的时间一直是你的/);
  const people = screen.getAllByRole('radio', { name: /老师，|谁先有空/ });
  expect(people.map((each) => each.getAttribute('aria-checked'))).toEqual([
    'true',
    'false',
    'false',
  ]);
  expect(people[0]?.getAttribute('aria-label')).toMatch(/^林老师，还是这位老师/);
  fireEvent.click(await screen.findByRole('radio', { name: '16:15' }));
  await press('改到 12 月 2 日 周三 16:15');
  await waitFor(() =>
    expect(Taro.redirectTo).toHaveBeenCalledWith({
      url: `/domains/counselling/pages/appointment/index?id=${booked.id}&news=moved`,
    }),
  );
  expect(centre.sent('slots')[0]?.input).toMatchObject({
    counsellorId: lin.id,
    insteadOf: booked.id,
  });
  expect(centre.sent('reschedule')[0]?.input).toMatchObject({
    startsAt: at('16:15'),
    counsellorId: lin.id,
  });
});

test('a reminder is hers to switch off; without an answer the switch goes back', async () => {
  show();
  const reminder = await screen.findByRole('switch', { name: /前一天提醒你/ });
  fireEvent.click(reminder);
  await waitFor(() => expect(centre.appointment?.remind).toBe(false));
  expect(centre.sent('setDiscretion')[0]?.input).toMatchObject({ atHome: false, remind: false });
});

test.each<[string, Partial<AppointmentCard>]>([
  ['中心取消了', { state: 'cancelled', cause: 'counsellor' }],
  ['谈过了', { state: 'done' }],
  ['老师没到，对不起', { state: 'missed', cause: 'counsellor' }],
  ['时间过了', { endsAt: '2026-11-27T02:00:00.000Z' }],
])('what became of it: %s', async (words, part) => {
  centre.appointment = { ...booked, ...part };
  show();
  await screen.findByText(words);
  expect(screen.queryByRole('button', { name: '改时间' })).toBeNull();
});

test('her list; without a network what was seen stays, with its time, and nothing is on the phone', async () => {
  show(<MinePage />);
  await screen.findByText('12 月 2 日 周三 15:00');
  expect(screen.queryByText('以前的')).toBeNull();
  centre.refuse('myAppointments', 'lost', 'lost', 'lost', 'lost');
  void queryClient.invalidateQueries();
  await screen.findByText(/网络不通。下面是今天 10:42看到的/, {}, { timeout: 4000 });
  expect(screen.getByText('12 月 2 日 周三 15:00')).toBeTruthy();
  expect(Taro.getStorageInfoSync().keys.filter((name) => !name.includes('session'))).toEqual([]);
});

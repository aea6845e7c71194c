import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import {
  TestCentre,
  at,
  booked,
  lin,
  now,
  onlyDate,
  refusal,
  turn,
} from '@tests/client-stand-ins/counselling-centre';
import Taro, { resetTaro, setRouterParams } from '@tests/client-stand-ins/taro';
import { queryClient } from '@client/platform/query-client';
import { sessionStore } from '@client/session/session-store';
import AppointmentPage from '../appointment/index';
import FollowUpsPage from '../follow-ups/index';
import WaitPage from '../wait/index';
import MinePage from './index';

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

const show = (page = <MinePage />) =>
  render(<QueryClientProvider client={queryClient}>{page}</QueryClientProvider>);
const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));

const offer = {
  appointmentId: '0190a5a0-0000-7000-8000-0000000000d1',
  line: 'on-site' as const,
  counsellorName: '陈老师',
  place: '小海星中心',
  startsAt: at('16:15'),
  endsAt: at('17:00'),
  answerUntil: '2026-11-28T02:00:00.000Z',
};

test('the list: for whom and how long she would wait, said before; then her place in it', async () => {
  setRouterParams({ service: 'psychology', line: 'on-site', counsellor: lin.id });
  show(<WaitPage />);
  await screen.findByText('12 月 11 日 周五以前有空就叫');
  expect(screen.getByText(/只写“你等的预约有空了”/)).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: '谁都行，快一点' }));
  fireEvent.click(screen.getByRole('radio', { name: '一个月内' }));
  await press('排上，有空了叫我');
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled());
  // A line on which nobody could talk yet is never waited for.
  expect(centre.sent('joinWaitlist')[0]?.input).toEqual({
    service: 'psychology',
    line: 'on-site',
    counsellorId: null,
    until: '2026-12-27',
  });
});

test('waiting: until when, and the way out', async () => {
  centre.turns = [turn];
  show();
  await screen.findByText('12 月 11 日 周五以前有空，就叫你');
  await press('不等了');
  await waitFor(() => expect(screen.queryByText('在等的')).toBeNull());
});

test('an offer says until when it waits, asks who sees the phone, and is taken', async () => {
  centre.turns = [{ ...turn, offer }];
  show();
  await screen.findByText('有空了，留到明天 10:00');
  await screen.findByRole('button', { name: /要，我来，先点一下：来谈的人多大/ });
  fireEvent.click(screen.getByRole('radio', { name: '满 18 岁' }));
  fireEvent.click(screen.getByRole('radio', { name: '会' }));
  await press('要，我来');
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalled());
  expect(centre.sent('acceptOffer')[0]?.input).toEqual({
    appointmentId: offer.appointmentId,
    remind: false,
    atHome: false,
    ageGroup: 'adult',
    guardian: null,
  });
});

test('a child takes an offer: a guardian agrees first', async () => {
  centre.turns = [{ ...turn, offer }];
  show();
  fireEvent.click(await screen.findByRole('radio', { name: '不满 14 岁' }));
  for (const said of ['没有', '不着急', '同意了', '不会']) {
    fireEvent.click(screen.getByRole('radio', { name: said }));
  }
  await press('要，我来');
  await waitFor(() => expect(centre.sent('acceptOffer')).toHaveLength(1));
  expect(centre.sent('acceptOffer')[0]?.input).toMatchObject({
    ageGroup: 'under-14',
    guardian: 'agreed',
  });
});

test('an offer that went to somebody else says so and is gone', async () => {
  centre.turns = [{ ...turn, offer }];
  show();
  fireEvent.click(await screen.findByRole('radio', { name: '满 18 岁' }));
  fireEvent.click(screen.getByRole('radio', { name: '不会' }));
  centre.refuse('acceptOffer', refusal('NO_OFFER', '这个时间已经让给别人了'));
  await press('要，我来');
  await screen.findByText('这个时间已经让给别人了');
});

test('another time in place of hers: either answer says what it does', async () => {
  const { line: _line, ...proposal } = offer;
  centre.appointment = { ...booked, remind: false, proposal };
  setRouterParams({ id: booked.id });
  show(<AppointmentPage />);
  await screen.findByText('老师那天来不了，换这个时间好吗？');
  expect(screen.getByRole('button', { name: '不换，这个预约就取消' })).toBeTruthy();
  await press('好，换到这个时间');
  await screen.findByText(/改好了/);
  // What she said about her phone stays as it was.
  expect(centre.sent('acceptOffer')[0]?.input).toMatchObject({ remind: false, atHome: false });
});

test('follow-ups: conflicts are named first and cannot be ticked; the rest is booked at once', async () => {
  centre.plan = [
    { startsAt: '2026-12-09T07:00:00.000Z', conflict: null },
    { startsAt: '2026-12-16T07:00:00.000Z', conflict: 'away' },
    { startsAt: '2026-12-23T07:00:00.000Z', conflict: null },
  ];
  setRouterParams({ id: booked.id });
  show(<FollowUpsPage />);
  await screen.findByText(/有 1 次约不了：12 月 16 日 周三 15:00（老师那天不在）/);
  expect(screen.getByRole('checkbox', { name: /12 月 16 日/ }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  fireEvent.click(screen.getByRole('checkbox', { name: /12 月 23 日/ }));
  await press('约这 1 次');
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled());
  expect(centre.sent('bookFollowUps')[0]?.input.startsAt).toEqual(['2026-12-09T07:00:00.000Z']);
});

test('one was taken meanwhile: none is booked, and the plan is asked for again', async () => {
  centre.plan = [{ startsAt: '2026-12-09T07:00:00.000Z', conflict: null }];
  setRouterParams({ id: booked.id });
  show(<FollowUpsPage />);
  await screen.findByRole('button', { name: '约这 1 次' });
  centre.refuse(
    'bookFollowUps',
    refusal('FOLLOW_UP_CONFLICTS', '有几个时间约不了，一个都还没约。'),
  );
  centre.plan = [{ startsAt: '2026-12-09T07:00:00.000Z', conflict: 'taken' }];
  await press('约这 1 次');
  await screen.findByText('有几个时间约不了，一个都还没约。');
  await screen.findByText(/有 1 次约不了：12 月 9 日 周三 15:00（那个时间已经有人）。$/);
  expect(screen.getByRole('button', { name: /先点上要来的日子/ })).toBeTruthy();
});

test('nothing is shown to whoever is not signed in', async () => {
  sessionStore.getState().end();
  show();
  await screen.findByText('登录后才看得到');
  expect(centre.calls).toEqual([]);
});

import { noTicket } from './no-ticket';

const booking = { ticket: null, status: 'cancelled' as const, activityCancelled: false };

test('a booking with a ticket needs no reason', () => {
  expect(noTicket({ ...booking, status: 'confirmed', ticket: 'WH1' })).toBeNull();
});

test('a called-off activity is the reason, whatever became of the booking', () => {
  for (const status of ['confirmed', 'waiting', 'cancelled'] as const) {
    expect(noTicket({ ...booking, status, activityCancelled: true })).toMatchObject({
      title: '这场活动取消了，不用去了',
      isOver: true,
    });
  }
});

test('each state has a reason of its own and says whether anything may still come', () => {
  const notices = (
    ['in-review', 'waiting', 'offered', 'cancelled', 'declined', 'expired'] as const
  ).map((status) => noTicket({ ...booking, status }));
  expect(new Set(notices.map((one) => one?.title)).size).toBe(6);
  expect(notices.map((one) => one?.isOver)).toEqual([false, false, false, true, true, true]);
});

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { absence, counsellor, settling, withHouse } from '@tests/console/scenarios/counselling';
import {
  absenceId,
  appointmentId,
  at,
  chenId,
  linId,
  thursday,
} from '@tests/console/scenarios/counselling-house';
import { atATime } from '@tests/console/at-a-time';
import { findButton, openDialog, pressButton, show, useMockGateway } from '@tests/console/screen';
import AbsencesPage from './absences-page';

atATime(thursday);
const getGateway = useMockGateway();

async function open() {
  const gateway = withHouse(getGateway(), 'counsellor')
    .answer('counselling', 'counsellor', counsellor())
    .answer('counselling', 'absence', absence());
  show(<AbsencesPage />);
  await screen.findByText('请假碰到 3 个预约');
  return gateway;
}

const hit = (title: string) => within(screen.getByLabelText(title));

it('lists each appointment that it hits, with what can be done, and how many are left', async () => {
  await open();
  hit('周四 9:00 当面').getByText('12 月 7 日 周一 9:45 有空');
  hit('周四 14:00 电话').getByText('请假以后没有空的时间；陈老师周四 14:00 有空');
  hit('周五 15:30 网上').getByText('改到 12 月 5 日 周六 16:00，等她点头');
  expect(findButton('还有 2 个没定，请假先不生效')?.hasAttribute('disabled')).toBe(true);
});

it('offers her the next free time at a press', async () => {
  const gateway = (await open()).answer('counselling', 'settleHit', absence({ left: 1 }));
  await pressButton('改到 12 月 7 日 9:45');
  await waitFor(() =>
    expect(gateway.sent('counselling', 'settleHit')).toEqual([
      {
        absenceId,
        appointmentId: appointmentId('f'),
        settlement: { how: 'move', startsAt: at('12-07 09:45') },
      },
    ]),
  );
});

it('offers another time out of those that are free', async () => {
  const gateway = (await open()).answer('counselling', 'settleHit', absence({ left: 1 }));
  await pressButton('别的时间');
  expect(findButton('问她行不行')?.hasAttribute('disabled')).toBe(true);
  fireEvent.click(screen.getByLabelText('12 月 8 日 周二 14:00'));
  await pressButton('问她行不行');
  await waitFor(() =>
    expect(gateway.sent('counselling', 'settleHit')).toMatchObject([
      { settlement: { how: 'move', startsAt: at('12-08 14:00') } },
    ]),
  );
});

it('offers another counsellor at the same time', async () => {
  const gateway = (await open()).answer('counselling', 'settleHit', absence({ left: 1 }));
  await pressButton('换陈老师');
  await waitFor(() =>
    expect(gateway.sent('counselling', 'settleHit')).toMatchObject([
      { settlement: { how: 'replace', counsellorId: chenId, startsAt: at('12-03 14:00') } },
    ]),
  );
});

it('calls one off only when it was asked again', async () => {
  const gateway = (await open()).answer('counselling', 'settleHit', absence({ left: 1 }));
  fireEvent.click(hit('周四 14:00 电话').getByText('取消预约'));
  const dialog = await openDialog();
  expect(gateway.sent('counselling', 'settleHit')).toEqual([]);
  fireEvent.click(within(dialog).getByText('取消这个预约'));
  await waitFor(() =>
    expect(gateway.sent('counselling', 'settleHit')).toMatchObject([
      { settlement: { how: 'cancel' } },
    ]),
  );
});

it('says when somebody was faster, and looks again', async () => {
  const gateway = (await open()).refuse('counselling', 'settleHit', 'SLOT_TAKEN');
  await pressButton('改到 12 月 7 日 9:45');
  await screen.findByText('这个时间刚被约走了，换一个');
  const asked = gateway.sent('counselling', 'absence').length;
  await pressButton('再试一次');
  await waitFor(() => expect(gateway.sent('counselling', 'absence').length).toBeGreaterThan(asked));
});

it('takes effect with the last one', async () => {
  const gateway = await open();
  const done = absence({ state: 'in-force', left: 0 });
  const hits = done.hits.map((each) => ({ ...each, settled: 'cancelled' }) as const);
  gateway
    .answer('counselling', 'settleHit', { ...done, hits })
    .answer('counselling', 'absence', { ...done, hits });
  await pressButton('换陈老师');
  await screen.findByText('都定好了，请假生效。');
  expect(findButton('还有 2 个没定，请假先不生效')).toBeUndefined();
});

it('plans days off, and refuses an end before the beginning', async () => {
  const gateway = (await open()).answer('counselling', 'planAbsence', absence());
  await pressButton('请几天假');
  fireEvent.click(await screen.findByLabelText('生病'));
  fireEvent.change(screen.getByLabelText('从哪天'), { target: { value: '2026-12-20' } });
  fireEvent.change(screen.getByLabelText('到哪天（这天也不在）'), {
    target: { value: '2026-12-18' },
  });
  screen.getByText('结束不能早于开始');
  expect(findButton('看看碰到哪些预约')?.hasAttribute('disabled')).toBe(true);
  fireEvent.change(screen.getByLabelText('到哪天（这天也不在）'), {
    target: { value: '2026-12-22' },
  });
  await pressButton('看看碰到哪些预约');
  await waitFor(() =>
    expect(gateway.sent('counselling', 'planAbsence')).toEqual([
      { counsellorId: linId, kind: 'illness', from: '2026-12-20', until: '2026-12-22' },
    ]),
  );
});

it('takes an absence back, and does not show those that were', async () => {
  const gateway = (await open()).answer('counselling', 'withdrawAbsence', { done: true });
  await pressButton('撤回');
  gateway.answer(
    'counselling',
    'counsellor',
    counsellor({ absences: [{ ...settling, state: 'withdrawn' }] }),
  );
  await pressButton('撤回请假');
  await screen.findByText('后面没有请假');
  expect(gateway.sent('counselling', 'withdrawAbsence')).toEqual([{ absenceId }]);
});

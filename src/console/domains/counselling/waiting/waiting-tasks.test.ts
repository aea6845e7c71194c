import { entry, settling } from '@tests/console/scenarios/counselling';
import { appointmentId, at, thursday } from '@tests/console/scenarios/counselling-house';
import { waitingTasks } from './waiting-tasks';

const nothing = { absences: [], appointments: [], talks: [], counsellors: [] };

test('nothing waits: nothing is listed', () => {
  const appointments = [
    entry(at('11-30 08:30'), { state: 'done' }),
    // It is still going on.
    entry(at('12-03 09:30')),
    entry(at('12-05 13:30')),
  ];
  const absences = [{ ...settling, state: 'in-force', left: 0 }];
  expect(waitingTasks({ ...nothing, absences, appointments }, thursday)).toEqual([]);
});

test('absences to settle, hours without an outcome, qualifications that end', () => {
  const tasks = waitingTasks(
    {
      absences: [settling, { state: 'withdrawn', left: 3 }],
      appointments: [
        entry(at('12-02 09:00')),
        entry(at('12-01 09:00'), { id: appointmentId('b') }),
      ],
      talks: [
        { isMine: true, waits: true },
        { isMine: true, waits: false },
        { isMine: false, waits: true },
      ],
      counsellors: [
        { isActive: true, endsSoon: '2026-12-20' },
        { isActive: false, endsSoon: '2026-12-20' },
      ],
    },
    thursday,
  );
  expect(tasks.map(({ count, words, href, isLate }) => [count, words, href, isLate])).toEqual([
    ['2', '个预约被请假碰到，等你定', '/counselling/absences', true],
    ['1', '个人写了话等你看', '/counselling/talks', false],
    ['2', '次谈过了没记结果', '/counselling', false],
    ['1', '位老师的资格快到期', '/counselling/house', false],
  ]);
});

test('an outcome that can soon be said no more is late', () => {
  const [task] = waitingTasks({ ...nothing, appointments: [entry(at('11-27 09:00'))] }, thursday);
  expect(task?.isLate).toBe(true);
});

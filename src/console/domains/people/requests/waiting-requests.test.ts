import { requestTasks } from './waiting-requests';

type Requests = Parameters<typeof requestTasks>[0];

function due(daysLeft: number): Requests[number] {
  return {
    id: `r${daysLeft}`,
    personId: 'p',
    name: null,
    phone: null,
    kind: 'export',
    how: 'counter',
    unitId: '330382',
    unitName: '乐清市',
    note: '',
    openedBy: null,
    openedByYou: false,
    openedAt: '2026-11-20T00:00:00Z',
    dueOn: '2026-12-01',
    daysLeft,
    state: 'open',
    settledAt: null,
    reason: null,
  };
}

test('nobody asks: nothing is listed', () => {
  expect(requestTasks([])).toEqual([]);
});

test('a request that is late says so, others say when the nearest is due', () => {
  expect(requestTasks([due(-1), due(4)])).toMatchObject([
    { count: '2', note: '1 件已经超期', isLate: true, href: '/people/requests' },
  ]);
  expect(requestTasks([due(4)])).toMatchObject([{ note: '最近的一件还剩 4 天', isLate: false }]);
});

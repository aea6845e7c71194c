import { fireEvent, render, screen } from '@testing-library/react';
import { DayList } from './day-list';
import { MonthGrid } from './month-grid';

const onChoose = jest.fn();
const days = {
  month: '2026-11',
  today: '2026-11-24',
  chosen: '2026-11-29',
  counts: new Map([
    ['2026-11-28', 2],
    ['2026-11-29', 1],
  ]),
  onChoose,
};

test('a day says what it holds and can be chosen; one without anything cannot', () => {
  render(<MonthGrid {...days} />);
  fireEvent.click(screen.getByRole('checkbox', { name: '11 月 28 日 周六，2 场' }));
  expect(onChoose).toHaveBeenCalledWith('2026-11-28');
  const chosen = screen.getByRole('checkbox', { name: '11 月 29 日 周日，1 场' });
  expect(chosen.getAttribute('aria-checked')).toBe('true');
  expect(screen.getAllByRole('checkbox')).toHaveLength(2);
  expect(screen.queryByText('16')).toBeNull();
});

test('care mode reads as a list of days', () => {
  render(<DayList {...days} />);
  expect(screen.getAllByRole('checkbox')).toHaveLength(2);
});

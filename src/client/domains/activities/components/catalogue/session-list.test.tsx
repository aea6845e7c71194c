import { render, screen } from '@testing-library/react';
import { SessionList } from './session-list';

const on = (day: number, offBecause: string | null = null) => ({
  id: `s${day}`,
  topic: '',
  startsAt: `2026-12-${day}T06:00:00.000Z`,
  endsAt: `2026-12-${day}T07:30:00.000Z`,
  offBecause,
});

test('a date that is off is struck through with its reason, and the others are counted without it', () => {
  render(<SessionList sessions={[on(17), on(24, '讲师生病'), on(31)]} />);
  expect(screen.getByText('这一场取消了：讲师生病')).toBeTruthy();
  expect(screen.getByText('12 月 24 日 周四 14:00–15:30').className).toContain('struck');
  expect(screen.getByText('2. 课程').parentElement?.textContent).toContain('12 月 31 日');
});

test('one that is left of two still says which is off', () => {
  render(<SessionList sessions={[on(17), on(24, '')]} />);
  expect(screen.getByText('这一场取消了')).toBeTruthy();
});

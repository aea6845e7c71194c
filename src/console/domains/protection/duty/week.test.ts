import type { Duty } from '@shared/protection/duty-contract';
import { calledNow, dutiesOn, weekOf } from './week';

const duty = (changes: Partial<Duty>): Duty => ({
  id: '11111111-1111-4111-8111-111111111111',
  step: 1,
  handler: 'lin',
  name: '林',
  startsAt: '2026-11-27T12:00:00.000Z',
  endsAt: '2026-11-28T00:00:00.000Z',
  isConfirmed: true,
  isMine: false,
  handedTo: null,
  ...changes,
});

test('a week begins on Monday in Shanghai, whatever day it is elsewhere', () => {
  // Sunday 23:30 in Shanghai, and Monday 00:30.
  expect(weekOf(new Date('2026-11-29T15:30:00.000Z')).days[0]).toBe('2026-11-23');
  expect(weekOf(new Date('2026-11-29T16:30:00.000Z')).days[0]).toBe('2026-11-30');
  expect(weekOf(new Date('2026-11-29T15:30:00.000Z'), 1).from).toBe('2026-11-29T16:00:00.000Z');
});

test('a night stands on both of its days', () => {
  const night = duty({});
  expect(dutiesOn([night], '2026-11-27')).toEqual([night]);
  expect(dutiesOn([night], '2026-11-28')).toEqual([night]);
  expect(dutiesOn([night], '2026-11-29')).toEqual([]);
});

test('whoever has not confirmed is not called', () => {
  const now = new Date('2026-11-27T18:00:00.000Z');
  const second = duty({ step: 2, handler: 'chen' });
  expect(calledNow([second, duty({ isConfirmed: false })], now)).toEqual([second]);
  expect(calledNow([second], new Date('2026-11-28T00:00:00.000Z'))).toEqual([]);
});

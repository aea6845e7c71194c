import { formFor } from '../sign-up/test-form';
import { posterText } from './poster-text';

const words = (change: Parameters<typeof formFor>[2]) =>
  posterText({ activity: formFor({}, {}, change).activity, url: '', codePng: null });

test('the day stands alone, large, and is not said twice', () => {
  expect(words({})).toMatchObject({
    date: '11 月 28 日',
    weekday: '周六',
    time: '14:00–15:30',
    place: '妇女之家 二楼，幸福东路',
  });
});

test('a course says its first time and how many there are', () => {
  const session = (day: number) => ({
    id: `s${day}`,
    topic: '',
    startsAt: `2026-11-${day}T06:00:00.000Z`,
    endsAt: `2026-11-${day}T07:00:00.000Z`,
    offBecause: day === 30 ? '台风' : null,
  });
  expect(words({ sessions: [session(28), session(29), session(30)] }).time).toBe(
    '14:00–15:00，共 2 次',
  );
});

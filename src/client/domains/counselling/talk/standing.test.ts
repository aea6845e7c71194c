import { booked } from '@tests/client-stand-ins/counselling-centre';
import { intakeOf } from './intake-draft';
import { talkTime } from './standing';

const online = { ...booked, line: 'online' as const };
const start = Date.parse(online.startsAt);
const at = (minutes: number) => new Date(start + minutes * 60_000);

test.each<[number, string]>([
  [-60, 'before'],
  [-11, 'before'],
  [-10, 'now'],
  [0, 'now'],
  [44, 'now'],
  [45, 'quiet'],
  [24 * 60, 'quiet'],
])('%d minutes after the start of an online hour it is %s', (minutes, time) => {
  expect(talkTime(online, at(minutes))).toBe(time);
});

test('what is not held in writing, or not held, is written quietly', () => {
  expect(talkTime(booked, at(5))).toBe('quiet');
  expect(talkTime({ ...online, state: 'done' }, at(5))).toBe('quiet');
});

const draft = {
  words: ' 睡不好 ',
  wishes: '',
  number: '13800000000',
  safeTime: '下午',
  ifSomebodyElse: '打错了',
};

test('her number is sealed for a call and for nothing else', () => {
  expect(intakeOf(draft, false, null)).toEqual({
    kind: 'intake',
    words: '睡不好',
    telephone: null,
  });
  expect(intakeOf({ ...draft, wishes: '别提我妈' }, true, null)).toEqual({
    kind: 'intake',
    words: '睡不好\n\n要避开的：别提我妈',
    telephone: { number: '13800000000', safeTime: '下午', ifSomebodyElse: '打错了' },
  });
});

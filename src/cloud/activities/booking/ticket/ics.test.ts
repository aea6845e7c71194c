import ICAL from 'ical.js';
import { icsOf } from './ics';

it.each([
  ['二楼\r三楼', '二楼\n三楼'],
  ['二楼\r\n三楼', '二楼\n三楼'],
  ['东街 1 号；\\左边, 二楼', '东街 1 号；\\左边, 二楼'],
  ['一楼\u0000\u000b大厅', '一楼大厅'],
  ['𠮷'.repeat(60), '𠮷'.repeat(60)],
])('a calendar reads the place %j as it is', (place, right) => {
  const at = new Date('2026-12-24T06:00:00.000Z');
  const event = { uid: 'u', sequence: 1, title: '课', startsAt: at, endsAt: at };
  const ics = icsOf([{ ...event, place, status: 'CONFIRMED' }], at);
  expect(ics).not.toMatch(/\r(?!\n)|[\u0000\u000b]/);
  for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const [read] = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent');
  expect(read?.getFirstPropertyValue('location')).toBe(right);
});

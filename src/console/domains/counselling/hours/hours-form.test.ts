import { counsellor } from '@tests/console/scenarios/counselling';
import { conflictsOf } from '@shared/review/fields';
import {
  doubleIssue,
  hasIssues,
  hoursFields,
  hoursInput,
  hoursOf,
  nextSpan,
  spanIssue,
  type TypedSpan,
} from './hours-form';

const onSite: TypedSpan = { from: '08:30', until: '11:30', line: 'on-site', place: '2 号咨询室' };
const phone: TypedSpan = { from: '14:00', until: '17:00', line: 'telephone', place: '' };

test('what comes from the server goes back as it was', () => {
  const lin = counsellor();
  const { startsEvery, startsFrom, beforeMinutes, afterMinutes, noticeMinutes, mostADay } = lin;
  const ways = { startsEvery, startsFrom, beforeMinutes, afterMinutes, noticeMinutes, mostADay };
  expect(hoursInput(hoursOf(lin))).toEqual({ weekly: lin.weekly, ...ways });
});

test('a place is for who comes in person, and left out of the rest', () => {
  expect(spanIssue({ ...onSite, place: ' ' })).toBe('当面谈要写地点');
  const form = { ...hoursOf(counsellor({ weekly: [] })), monday: [{ ...phone, place: '旧地点' }] };
  expect(hoursInput(form).weekly).toEqual([
    { weekday: 1, from: '14:00', until: '17:00', line: 'telephone', place: null },
  ]);
});

test('an end is after its beginning', () => {
  expect(spanIssue({ ...phone, until: '14:00' })).toBe('结束要在开始之后');
  expect(spanIssue({ ...phone, until: '' })).toBe('写上从几点到几点');
  expect(spanIssue(phone)).toBeNull();
});

test('one line twice at the same time is a slip; two lines at once are not', () => {
  expect(doubleIssue([phone, { ...phone, from: '16:00', until: '18:00' }])).toBe(
    '电话的时间重了，合成一段',
  );
  expect(doubleIssue([phone, { ...phone, line: 'online' }])).toBeNull();
  expect(doubleIssue([phone, { ...phone, from: '17:00', until: '18:00' }])).toBeNull();
  const form = hoursOf(counsellor());
  expect([hasIssues(form), hasIssues({ ...form, sunday: [phone, phone] })]).toEqual([false, true]);
});

test('a row more begins after the last one, at its place', () => {
  expect(nextSpan([onSite])).toEqual({ ...onSite, from: '14:00', until: '17:00' });
  expect(nextSpan([phone])).toMatchObject({ from: '17:00', until: '' });
});

test('two people who change two weekdays are not in conflict, on the same weekday they are', () => {
  const base = hoursOf(counsellor());
  const mine = { ...base, sunday: [phone] };
  const friday = conflictsOf(hoursFields, { base, mine, theirs: { ...base, friday: [phone] } });
  expect(friday.map(({ field, isContested, usual }) => [field.label, isContested, usual])).toEqual([
    ['周五', false, 'theirs'],
    ['周日', false, 'mine'],
  ]);
  const sunday = conflictsOf(hoursFields, { base, mine, theirs: { ...base, sunday: [onSite] } });
  expect(sunday.map(({ field, isContested }) => [field.label, isContested])).toEqual([
    ['周日', true],
  ]);
});

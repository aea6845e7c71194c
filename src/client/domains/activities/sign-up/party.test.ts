import type { SignUpForm } from '@shared/activities/views';
import { alone, comersOf, obstaclesOf, partyInput, partyOfLastTime, partyLabel } from './party';
import { formFor } from './test-form';

const family: SignUpForm['family'] = [
  { memberId: 'a', name: '小满', age: { from: 28, to: 28 } },
  { memberId: 'b', name: '奶奶', age: { from: 65 * 12, to: 65 * 12 } },
];
const words = (party: Partial<typeof alone>, guestName?: string) =>
  partyLabel(comersOf({ ...alone, ...party }, family, guestName !== undefined), guestName ?? '');

test('the button names whom it is for', () => {
  expect(words({})).toBe('本人');
  expect(words({ familyIds: ['a'] })).toBe('本人和 1 个孩子');
  expect(words({ familyIds: ['a'], childAges: [0] })).toBe('本人和 2 个孩子');
  expect(words({ familyIds: ['a', 'b'] })).toBe('3 人');
  expect(words({ self: false, familyIds: ['b'] })).toBe('1 人');
  expect(words({ self: false }, '王阿姨')).toBe('王阿姨');
  expect(words({ self: false, childAges: [3, 4] }, '王阿姨')).toBe('王阿姨等 3 人');
});

test('what is sent has no name and no birth date of a small child', () => {
  expect(partyInput({ self: true, familyIds: ['a'], childAges: [2] })).toEqual([
    { kind: 'self' },
    { kind: 'family', memberId: 'a' },
    { kind: 'small-child', ageYears: 2 },
  ]);
});

test('who came last time is ticked, unless this activity is not for her age', () => {
  const lastParty = [
    { kind: 'self', memberId: null },
    { kind: 'family', memberId: 'a' },
  ];
  expect(partyOfLastTime(formFor({ family, lastParty })).familyIds).toEqual(['a']);
  const older = formFor({ family, lastParty }, { childAgeMonths: { from: 36, to: 83 } });
  expect(partyOfLastTime(older)).toEqual(alone);
});

test('children need a grown-up, and an activity for children needs a child', () => {
  const { admission } = formFor({}, { childNeeded: true }).activity;
  const found = (party: Partial<typeof alone>) =>
    obstaclesOf(admission, comersOf({ ...alone, ...party }, family, false));
  expect(found({})).toEqual(['child-needed']);
  expect(found({ self: false, childAges: [3] })).toEqual(['adult-needed']);
  expect(found({ childAges: [3] })).toEqual([]);
});

import { obstacles, type Admission, type Applicant } from './eligibility';

const everybody: Admission = {
  allowedRoles: [],
  allowedUnitPaths: [],
  childAge: null,
  childNeeded: false,
  attendedSeriesId: null,
  mostInParty: 3,
};
const self = { kind: 'self' as const, ageMonths: null };
const child = (ageMonths: number) => ({ kind: 'family' as const, ageMonths });
const mother: Applicant = {
  roles: ['resident'],
  unitPath: '/330382/330382108/330382108012/',
  hasAttendedSeries: false,
  party: [self],
};

it.each<[string, Partial<Admission>, Partial<Applicant>, string[]]>([
  ['everybody may come', {}, {}, []],
  ['too many', {}, { party: [self, self, self, self] }, ['party-too-large']],
  ['from her town', { allowedUnitPaths: ['/330382/330382108/'] }, {}, []],
  ['from another town', { allowedUnitPaths: ['/330382/330382114/'] }, {}, ['other-town']],
  ['town not said', { allowedUnitPaths: ['/330382/'] }, { unitPath: null }, ['town-unknown']],
  ['not a volunteer', { allowedRoles: ['volunteer'] }, {}, ['role-needed']],
  ['a volunteer', { allowedRoles: ['volunteer'] }, { roles: ['volunteer'] }, []],
  ['not been there', { attendedSeriesId: 'a' }, {}, ['attendance-needed']],
  ['been there', { attendedSeriesId: 'a' }, { hasAttendedSeries: true }, []],
  ['no child', { childNeeded: true }, {}, ['child-needed']],
  ['child alone', {}, { party: [child(60)] }, ['adult-needed']],
  ['three-year-old', { childAge: { from: 36, to: 72 } }, { party: [self, child(36)] }, []],
  [
    'too young',
    { childAge: { from: 36, to: 72 } },
    { party: [self, child(35)] },
    ['child-too-young'],
  ],
  ['too old', { childAge: { from: 36, to: 72 } }, { party: [self, child(73)] }, ['child-too-old']],
  ['grown-up daughter', { childAge: { from: 36, to: 72 } }, { party: [self, child(300)] }, []],
])('%s', (_who, admission, applicant, expected) => {
  expect(obstacles({ ...everybody, ...admission }, { ...mother, ...applicant })).toEqual(expected);
});

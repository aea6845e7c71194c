import {
  ageOfYears,
  applicantObstacles,
  obstacles,
  partyObstacles,
  type Admission,
  type Applicant,
  type Comer,
} from './eligibility';

const everybody: Admission = {
  allowedRoles: [],
  allowedUnitPaths: [],
  childAge: null,
  childNeeded: false,
  attendedSeriesId: null,
  mostInParty: 3,
};
const self = { kind: 'self' as const, age: null };
const child = (months: number) => ({
  kind: 'family' as const,
  age: { from: months, to: months },
});
const small = (years: number) => ({ kind: 'small-child' as const, age: ageOfYears(years) });
/** A child of whom an age in whole years was said, for an event of these months. */
const saidFor = (from: number, to: number, years: number) =>
  obstacles({ ...everybody, childAge: { from, to } }, mother, [self, small(years)]);
const mother: Applicant = {
  roles: ['resident'],
  unitPath: '/330382/330382108/330382108012/',
  hasAttendedSeries: false,
};

it.each<[string, Partial<Admission>, Partial<Applicant> & { party?: Comer[] }, string[]]>([
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
])('%s', (_who, admission, { party = [self], ...applicant }, expected) => {
  expect(obstacles({ ...everybody, ...admission }, { ...mother, ...applicant }, party)).toEqual(
    expected,
  );
});

it('names all obstacles in one order, and each half by itself', () => {
  const admission = {
    ...everybody,
    allowedUnitPaths: ['/330382/330382114/'],
    allowedRoles: ['volunteer' as const],
    attendedSeriesId: 'a',
    childAge: { from: 36, to: 72 },
    mostInParty: 2,
  };
  const party = [child(20), child(20), child(300)];
  const applicant = ['other-town', 'role-needed', 'attendance-needed'];
  expect(obstacles(admission, mother, party)).toEqual([
    'party-too-large',
    ...applicant,
    'child-too-young',
  ]);
  expect(applicantObstacles(admission, mother)).toEqual(applicant);
  expect(partyObstacles(admission, party)).toEqual(['party-too-large', 'child-too-young']);
});

it('lets everybody in who may be of the right age', () => {
  expect(saidFor(6, 18, 0)).toEqual([]);
  expect(saidFor(18, 35, 1)).toEqual([]);
  expect(saidFor(30, 40, 2)).toEqual([]);
  expect(saidFor(6, 18, 2)).toEqual(['child-too-old']);
  expect(saidFor(12, 35, 0)).toEqual(['child-too-young']);
});

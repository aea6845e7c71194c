import type { Role } from '@shared/organisation/roles';

/** Who may come; empty and null mean everybody. */
export interface Admission {
  /** One of these roles is enough. */
  allowedRoles: readonly Role[];
  /** She lives in one of these units or below. */
  allowedUnitPaths: readonly string[];
  /** Age of a child at the start, in months, both included. */
  childAge: AgeRange | null;
  /** A child has to come along. */
  childNeeded: boolean;
  /** A series of which she must have been to an activity before. */
  attendedSeriesId: string | null;
  mostInParty: number;
}

/** What is certain of an age at the start, in months, both included: "1 岁" is 12 to 23. */
export interface AgeRange {
  from: number;
  to: number;
}

/** Somebody who comes. A null age is a grown-up, or one that was not said. */
export interface Comer {
  kind: 'self' | 'family' | 'small-child' | 'guest';
  age: AgeRange | null;
}

/** Whole years of the oldest child that an event of ages is for. */
export const oldestChild = 17;

/** Of a child of whom only the whole years are said; below one year, all of the first. */
export const ageOfYears = (years: number): AgeRange => ({ from: years * 12, to: years * 12 + 11 });

/** Whoever signs up, without those who come along. */
export interface Applicant {
  roles: readonly Role[];
  /** Path of her village; null when she did not say. */
  unitPath: string | null;
  hasAttendedSeries: boolean;
}

/** The part of the admission that is about the party as a whole. */
type PartyAdmission = Pick<Admission, 'childAge' | 'childNeeded' | 'mostInParty'>;

/** Why a party may not come. Each has words and a next step (`admission-labels.ts`). */
export type Obstacle =
  | 'other-town'
  | 'town-unknown'
  | 'role-needed'
  | 'attendance-needed'
  | 'child-needed'
  | 'child-too-young'
  | 'child-too-old'
  | 'adult-needed'
  | 'party-too-large';

const adultMonths = 18 * 12;

/** All that stands in the way, the first being the one to say; empty when the party may come. */
export function obstacles(
  admission: Admission,
  applicant: Applicant,
  party: readonly Comer[],
): Obstacle[] {
  return [
    ...sizeObstacles(admission, party),
    ...applicantObstacles(admission, applicant),
    ...ageObstacles(admission, party),
  ];
}

/** The obstacles that lie in who comes along, whoever signs up. */
export function partyObstacles(admission: PartyAdmission, party: readonly Comer[]): Obstacle[] {
  return [...sizeObstacles(admission, party), ...ageObstacles(admission, party)];
}

/** The obstacles that lie in whoever signs up, whoever comes along. */
export function applicantObstacles(
  admission: Pick<Admission, 'allowedRoles' | 'allowedUnitPaths' | 'attendedSeriesId'>,
  applicant: Applicant,
): Obstacle[] {
  const found: Obstacle[] = [];
  if (admission.allowedUnitPaths.length > 0) {
    const path = applicant.unitPath;
    if (path === null) found.push('town-unknown');
    else if (!admission.allowedUnitPaths.some((allowed) => path.startsWith(allowed))) {
      found.push('other-town');
    }
  }
  const { allowedRoles } = admission;
  if (allowedRoles.length > 0 && !allowedRoles.some((role) => applicant.roles.includes(role))) {
    found.push('role-needed');
  }
  if (admission.attendedSeriesId !== null && !applicant.hasAttendedSeries) {
    found.push('attendance-needed');
  }
  return found;
}

function sizeObstacles({ mostInParty }: PartyAdmission, party: readonly Comer[]): Obstacle[] {
  return party.length > mostInParty ? ['party-too-large'] : [];
}

function ageObstacles(admission: PartyAdmission, party: readonly Comer[]): Obstacle[] {
  const found: Obstacle[] = [];
  const children = party.filter(isChild);
  if (children.length === party.length) found.push('adult-needed');
  if (admission.childNeeded && children.length === 0) found.push('child-needed');
  const { childAge } = admission;
  if (childAge) {
    // Whoever may be of the right age comes: only what is certain keeps a child out.
    const ages = children.map(({ age }) => age ?? { from: 0, to: 0 });
    if (ages.some(({ to }) => to < childAge.from)) found.push('child-too-young');
    if (ages.some(({ from }) => from > childAge.to)) found.push('child-too-old');
  }
  return found;
}

export function isChild({ kind, age }: Comer): boolean {
  return kind === 'small-child' || (age !== null && age.from < adultMonths);
}

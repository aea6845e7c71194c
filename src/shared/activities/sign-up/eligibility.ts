import type { Role } from '@shared/organisation/roles';

/** Who may come; empty and null mean everybody. */
export interface Admission {
  /** One of these roles is enough. */
  allowedRoles: readonly Role[];
  /** She lives in one of these units or below. */
  allowedUnitPaths: readonly string[];
  /** Age of a child at the start, in months, both included. */
  childAge: { from: number; to: number } | null;
  /** A child has to come along. */
  childNeeded: boolean;
  /** A series of which she must have been to an activity before. */
  attendedSeriesId: string | null;
  mostInParty: number;
}

/** Somebody who comes. `ageMonths` at the start; null is a grown-up, or an age that was not said. */
export interface Comer {
  kind: 'self' | 'family' | 'small-child' | 'guest';
  ageMonths: number | null;
}

export interface Applicant {
  roles: readonly Role[];
  /** Path of her village; null when she did not say. */
  unitPath: string | null;
  hasAttendedSeries: boolean;
  party: readonly Comer[];
}

/** Why a party may not come. Each has words and a next step (`refusalWords`). */
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
export function obstacles(admission: Admission, applicant: Applicant): Obstacle[] {
  const found: Obstacle[] = [];
  const { party } = applicant;
  if (party.length > admission.mostInParty) found.push('party-too-large');
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
  found.push(...childObstacles(admission, party));
  return found;
}

function childObstacles(admission: Admission, party: readonly Comer[]): Obstacle[] {
  const found: Obstacle[] = [];
  const children = party.filter(isChild);
  if (children.length === party.length) found.push('adult-needed');
  if (admission.childNeeded && children.length === 0) found.push('child-needed');
  const { childAge } = admission;
  if (childAge) {
    const ages = children.map((child) => child.ageMonths ?? 0);
    if (ages.some((age) => age < childAge.from)) found.push('child-too-young');
    if (ages.some((age) => age > childAge.to)) found.push('child-too-old');
  }
  return found;
}

function isChild({ kind, ageMonths }: Comer): boolean {
  return kind === 'small-child' || (ageMonths !== null && ageMonths < adultMonths);
}

import {
  ageOfYears,
  isChild,
  partyObstacles,
  type AgeRange,
  type Comer,
  type Obstacle,
} from '@shared/activities/sign-up/eligibility';
import type { ActivityDetail, SignUpForm } from '@shared/activities/views';

type Family = SignUpForm['family'];
type Admission = ActivityDetail['admission'];

/** Whom she ticked on the page. */
export interface Party {
  self: boolean;
  /** Her family members who come along, by id. */
  familyIds: readonly string[];
  /** Ages in years of small children without a name or a birth date. */
  childAges: readonly number[];
}

export const alone: Party = { self: true, familyIds: [], childAges: [] };

/** Her family as it came along last time, as far as the activity takes them now. */
export function partyOfLastTime({ lastParty, family, activity }: SignUpForm): Party {
  const came = new Set(lastParty.map(({ memberId }) => memberId));
  const fits = (age: AgeRange | null) =>
    !obstaclesOf(activity.admission, [{ kind: 'family', age }]).some(isAboutAge);
  return {
    ...alone,
    familyIds: family
      .filter(({ memberId, age }) => came.has(memberId) && fits(age))
      .map(({ memberId }) => memberId)
      .slice(0, activity.admission.mostInParty - 1),
  };
}

/** Who comes, with ages: what the rules and the words need. */
export function comersOf(party: Party, family: Family, withGuest: boolean): Comer[] {
  const comers: Comer[] = [];
  if (withGuest) comers.push({ kind: 'guest', age: null });
  if (party.self) comers.push({ kind: 'self', age: null });
  for (const { memberId, age } of family) {
    if (party.familyIds.includes(memberId)) comers.push({ kind: 'family', age });
  }
  for (const years of party.childAges) {
    comers.push({ kind: 'small-child', age: ageOfYears(years) });
  }
  return comers;
}

/** The party as `signUp` takes it. */
export function partyInput(party: Party) {
  return [
    ...(party.self ? [{ kind: 'self' as const }] : []),
    ...party.familyIds.map((memberId) => ({ kind: 'family' as const, memberId })),
    ...party.childAges.map((ageYears) => ({ kind: 'small-child' as const, ageYears })),
  ];
}

/** What keeps this party out; whether she herself may come is for the server (`form.obstacles`). */
export function obstaclesOf(admission: Admission, comers: readonly Comer[]): Obstacle[] {
  return partyObstacles({ ...admission, childAge: admission.childAgeMonths }, comers);
}

/** "本人", "本人和 2 个孩子", "王阿姨等 3 人", "3 人". */
export function partyLabel(comers: readonly Comer[], guestName: string): string {
  const count = comers.length;
  if (comers.some(({ kind }) => kind === 'guest')) {
    const name = guestName || '她';
    return count === 1 ? name : `${name}等 ${count} 人`;
  }
  const children = comers.filter(isChild).length;
  if (!comers.some(({ kind }) => kind === 'self')) return `${count} 人`;
  if (count === 1) return '本人';
  return children === count - 1 ? `本人和 ${children} 个孩子` : `${count} 人`;
}

function isAboutAge(obstacle: Obstacle): boolean {
  return obstacle === 'child-too-young' || obstacle === 'child-too-old';
}

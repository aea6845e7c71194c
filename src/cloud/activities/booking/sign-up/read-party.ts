import type { RawInputOf } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { ageOfYears, type AgeRange, type Comer } from '@shared/activities/sign-up/eligibility';

type SignUpInput = RawInputOf<typeof activitiesContract.signUp>;
export type PartyMember = NonNullable<SignUpInput['party']>[number];

/** A family member as far as a party needs it. */
export interface Relative {
  id: string;
  name: string | null;
  /** At the start of the activity; null: not known, a grown-up. */
  age: AgeRange | null;
}

/** Somebody who comes, as she is stored. */
export interface StoredComer extends Comer {
  familyMemberId: string | null;
  label: string;
}

/**
 * Who comes, with ages.
 * @param relatives the booker's own family members by id
 * @returns null when the party has nobody, somebody twice, or somebody else's relative
 */
export function readParty(
  party: readonly PartyMember[],
  guestName: string | null,
  relatives: ReadonlyMap<string, Relative>,
): StoredComer[] | null {
  const comers: StoredComer[] = [];
  if (guestName !== null) {
    comers.push({ kind: 'guest', age: null, familyMemberId: null, label: guestName });
  }
  const seen = new Set<string>();
  for (const member of party) {
    if (member.kind === 'small-child') {
      const age = ageOfYears(member.ageYears);
      comers.push({ kind: 'small-child', age, familyMemberId: null, label: '' });
      continue;
    }
    const name = member.kind === 'self' ? 'self' : member.memberId;
    if (seen.has(name)) return null;
    seen.add(name);
    if (member.kind === 'self') {
      comers.push({ kind: 'self', age: null, familyMemberId: null, label: '' });
      continue;
    }
    const relative = relatives.get(member.memberId);
    if (!relative) return null;
    const { id, age } = relative;
    comers.push({ kind: 'family', age, familyMemberId: id, label: relative.name ?? '' });
  }
  return comers.length > 0 ? comers : null;
}

import type { Insertable } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';

type MemberRow = Insertable<Database['booking_members']>;

export type Companion = Pick<MemberRow, 'kind' | 'family_member_id' | 'label' | 'age_months'>;

/** Somebody of the demo with those who come along. */
export interface Party {
  personId: string;
  companions: readonly Companion[];
  state: 'confirmed' | 'in-review' | 'waiting' | 'offered' | 'cancelled';
}

export function sizeOf({ companions }: Party): number {
  return 1 + companions.length;
}

/** Whether its places count as taken. */
export function holdsPlaces({ state }: Party): boolean {
  return state === 'confirmed' || state === 'in-review' || state === 'offered';
}

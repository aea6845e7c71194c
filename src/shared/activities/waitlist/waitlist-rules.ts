import { canGather, canOffer } from './offer-clock';

/** A party that waits, in the order of its turn. */
export interface WaitingParty {
  id: string;
  partySize: number;
  /** How often a place went to somebody behind it because it was too small for this party. */
  passedOver: number;
}

/** A group's places as they are under its lock. */
export interface GroupState {
  /** Places that nobody holds; an offered place is held. */
  free: number;
  waiting: readonly WaitingParty[];
  startsAt: Date;
}

/** After so many times places are gathered for a party. */
export const passesBeforeGathering = 3;

/** Places are gathered for this party: nobody behind it gets one until it has its own. */
export function isGathering(party: WaitingParty, startsAt: Date, now: Date): boolean {
  return party.passedOver >= passesBeforeGathering && canGather(now, startsAt);
}

export interface OfferPlan {
  /** Whom to offer places to, in this order. */
  offers: WaitingParty[];
  /** Who was passed over by that. */
  passed: WaitingParty[];
}

/**
 * Shares free places out among those who wait: in order, to every party that fits, until the first
 * for which places are gathered.
 */
export function planOffers(group: GroupState, now: Date): OfferPlan {
  const plan: OfferPlan = { offers: [], passed: [] };
  if (!canOffer(now, group.startsAt)) return plan;
  let { free } = group;
  const skipped: WaitingParty[] = [];
  for (const party of group.waiting) {
    if (free === 0) break;
    if (party.partySize <= free) {
      plan.offers.push(party);
      free -= party.partySize;
      plan.passed.push(...skipped.splice(0));
    } else if (isGathering(party, group.startsAt, now)) {
      break;
    } else {
      skipped.push(party);
    }
  }
  return plan;
}

/**
 * Places that a newcomer may take: none while a waiting party fits into them or has them gathered,
 * else all that are free. The parties that wait are passed over when she takes some.
 */
export function placesForNewcomer(group: GroupState, now: Date): number {
  const { free, waiting, startsAt } = group;
  const hasClaim = waiting.some(
    (party) =>
      (party.partySize <= free && canOffer(now, startsAt)) || isGathering(party, startsAt, now),
  );
  return hasClaim ? 0 : free;
}

import { canOffer } from '@shared/activities/waitlist/offer-clock';
import type { ActivityRows, GroupRow } from '../activity-rows';
import type { Dice } from '@cloud/platform/demo/dice';
import { holdsPlaces, sizeOf, type Companion, type Party } from './party';
import type { CrowdMember } from '@cloud/people/queries';

interface Crowded {
  rows: ActivityRows;
  group: GroupRow;
  /** Of the activity in its season. */
  index: number;
  /** Parties that are in the group already. */
  own: readonly Party[];
}

/**
 * All parties of a group, in the order of their turn: those of the demo accounts, and residents until
 * it is as full as it should be; behind a full one some wait, and of some one has places to answer for.
 */
export function fillGroup(
  { rows, group, index, own }: Crowded,
  nextResident: () => CrowdMember | undefined,
  now: Date,
  throws: Dice,
): Party[] {
  const parties = own.filter((party) => party.state !== 'waiting');
  const waiting = own.filter((party) => party.state === 'waiting');
  const isFull = shouldBeFull(rows, group, index, own, now);
  const wanted = isFull ? group.row.places : wantedPlaces(rows, group, now, throws);
  let held = parties.filter(holdsPlaces).reduce((sum, party) => sum + sizeOf(party), 0);
  const add = (room: number, state: Party['state'], to: Party[]): boolean => {
    const companions = companionsFor(rows, group, throws, room - 1);
    if (rows.activity.child_needed && companions.length === 0) return false;
    const resident = nextResident();
    if (!resident) return false;
    const party = { personId: resident.personId, companions, state };
    to.push(party);
    if (holdsPlaces(party)) held += sizeOf(party);
    return true;
  };

  const hasWaitlist = isFull && isRunning(rows) && canOffer(now, rows.activity.starts_at);
  const hasOffer = own.some(({ state }) => state === 'offered');
  if (hasWaitlist && !hasOffer && index % 4 === 2) add(wanted - held, 'offered', parties);
  while (held < wanted && add(wanted - held, placeState(rows, now, throws), parties));
  // Two of the crowd come before a demo account, so that she sees a position that is not the first.
  const before: Party[] = [];
  const behind: Party[] = [];
  if (hasWaitlist && held === group.row.places) {
    for (let n = 0; n < 2; n += 1) add(3, 'waiting', before);
    for (let n = throws.below(4); n > 0; n -= 1) add(3, 'waiting', behind);
  }
  return [...parties, ...before, ...waiting, ...behind];
}

function isRunning({ activity }: ActivityRows): boolean {
  return activity.status === 'published' && !activity.needs_review;
}

/** A sixth of what comes; and where a demo account waits or has an offer to answer. */
function shouldBeFull(
  { activity }: ActivityRows,
  { row }: GroupRow,
  index: number,
  own: readonly Party[],
  now: Date,
): boolean {
  if (own.some(({ state }) => state === 'waiting' || state === 'offered')) return true;
  if (activity.status !== 'published' || activity.sign_up_opens_at > now) return false;
  return activity.starts_at > now && index % 6 === 2 && row.places <= 80;
}

/** How many places are held: past ones well filled, coming ones less the later they are. */
function wantedPlaces(
  { plan, activity }: ActivityRows,
  { row }: GroupRow,
  now: Date,
  throws: Dice,
): number {
  if (activity.sign_up_opens_at > now || activity.status === 'draft') return 0;
  if (activity.status === 'in-review') return 0;
  // The one that the home page shows first keeps 8 places of 40.
  if (activity.series_id === 'mother-school' && plan.turn === 0) return part(row.places, 80);
  if (activity.starts_at < now) return part(row.places, 60 + throws.below(36));
  const daysAhead = (activity.starts_at.getTime() - now.getTime()) / 86_400_000;
  return part(row.places, Math.max(8, 78 - daysAhead * 3 + throws.below(16)));
}

/** Whole places of so many percent; large rooms stay within what the demo's residents can fill. */
function part(places: number, percent: number): number {
  return Math.min(180, Math.floor((places * percent) / 100));
}

/** Of a training that is to come, some are looked at already. */
function placeState({ activity }: ActivityRows, now: Date, throws: Dice): Party['state'] {
  if (!activity.needs_review || activity.starts_at < now) return 'confirmed';
  return throws.below(3) === 0 ? 'confirmed' : 'in-review';
}

function companionsFor(
  { plan, activity }: ActivityRows,
  { group }: GroupRow,
  throws: Dice,
  room: number,
): Companion[] {
  if (group.childAgeMonths) {
    const [from, to] = group.childAgeMonths;
    return room > 0 ? [{ kind: 'small-child', age_months: from + throws.below(to - from) }] : [];
  }
  const alone =
    ['training', 'course', 'fair'].includes(activity.kind) ||
    activity.online_room ||
    plan.topic.volunteersOnly;
  if (alone || room < 1 || throws.below(3) > 0) return [];
  if (activity.series_id !== 'mother-school') return [{ kind: 'guest' }];
  return [{ kind: 'small-child', age_months: 12 + throws.below(60) }];
}

import { WaitlistModel, type ModelParty } from '@tests/support/waitlist/model';
import type { Change } from './recorder';

/** The group as it was from the end of one transaction to the end of the next. */
export interface Moment {
  /** When its last change was written: it was seen from then on at the earliest. */
  from: number;
  free: number;
  /** The largest party that a newcomer could have come with; 0 when free places are spoken for. */
  largestNewcomer: number;
}

export interface Replayed {
  /** What was not as the model has it. */
  faults: string[];
  moments: Moment[];
  offers: number;
  /** Most places that were held at the end of a transaction. */
  fullest: number;
}

const far = 30 * 24 * 3_600_000;

/**
 * Goes through a record, one transaction after the other, with the model beside it: no place too
 * many, newcomers and offers in turn, passes counted, nobody twice, and the group's count right
 * whenever a transaction ends.
 */
export function replay(record: readonly Change[], places: number): Replayed {
  const now = record[0]?.at ?? 0;
  const model = new WaitlistModel(places, now + far, now);
  const parties = new Map<string, ModelParty>();
  const live = new Map<string, string>();
  const replayed: Replayed = {
    faults: [],
    moments: [{ from: 0, free: places, largestNewcomer: places }],
    offers: 0,
    fullest: 0,
  };
  for (const changes of byTransaction(record)) {
    const stored = new Map<string, Change>();
    let taken: number | null = null;
    for (const change of changes) {
      if (change.booking === null) {
        taken = change.taken;
        continue;
      }
      stored.set(change.booking, change);
      if (change.was === 'waiting' && change.status === 'offered') replayed.offers += 1;
      const fault = follow(model, parties, live, change);
      if (fault) replayed.faults.push(`${change.seq}: ${fault}`);
    }
    replayed.faults.push(...differences(model, parties, stored, taken, places));
    replayed.fullest = Math.max(replayed.fullest, places - model.free);
    replayed.moments.push({
      from: changes.at(-1)?.at ?? 0,
      free: model.free,
      largestNewcomer: largestNewcomer(model),
    });
  }
  return replayed;
}

function byTransaction(record: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  let current: number | undefined;
  for (const change of record) {
    if (change.transaction !== current) groups.push([]);
    current = change.transaction;
    groups.at(-1)?.push(change);
  }
  return groups;
}

/** Does the same to the model; says what the model would not have done. */
function follow(
  model: WaitlistModel,
  parties: Map<string, ModelParty>,
  live: Map<string, string>,
  { booking, person, was, status, size, since }: Change,
): string | null {
  if (booking === null || status === null) return null;
  if (was === null) {
    const known = person && live.get(person);
    if (person) live.set(person, booking);
    const expected = model.signUp(size, status === 'waiting');
    const given = status === 'waiting' ? 'wait' : 'place';
    const party = model.parties.at(-1);
    if (expected === given && party) {
      party.tie = booking;
      party.since = since;
      parties.set(booking, party);
    }
    if (known) return 'somebody is there twice';
    return expected === given ? null : `a party of ${size}: ${given}, the model says ${expected}`;
  }
  const party = parties.get(booking);
  if (!party) return 'of a booking that should not be there';
  const ends = ['cancelled', 'expired', 'declined'].includes(status);
  if (ends && was !== status) {
    if (person) live.delete(person);
    model.cancel(party);
  }
  if (was === 'offered' && status === 'confirmed') model.accept(party);
  return null;
}

function differences(
  model: WaitlistModel,
  parties: ReadonlyMap<string, ModelParty>,
  stored: ReadonlyMap<string, Change>,
  taken: number | null,
  places: number,
): string[] {
  const faults: string[] = [];
  if (model.free < 0) faults.push(`${-model.free} places too many`);
  if (taken !== null && taken !== places - model.free) {
    faults.push(`${taken} are counted, ${places - model.free} are held`);
  }
  for (const [booking, party] of parties) {
    const change = stored.get(booking);
    if (change) {
      const isLive = ['confirmed', 'waiting', 'offered'].includes(change.status ?? '');
      if (isLive && (change.status !== party.status || change.passes !== party.passes)) {
        faults.push(
          `${booking} is ${change.status} after ${change.passes} passes, ` +
            `the model says ${party.status} after ${party.passes}`,
        );
      }
    }
  }
  return faults;
}

function largestNewcomer(model: WaitlistModel): number {
  const { free, line } = model;
  const isSpokenFor = line.some(({ size, passes }) => size <= free || passes >= 3);
  return isSpokenFor ? 0 : free;
}

import { randomBytes } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { newId } from '@cloud/platform/new-id';
import { offerDeadline } from '@shared/activities/waitlist/offer-clock';
import type { Answers } from '@shared/activities/sign-up/questions';
import { newCode } from '@shared/signing/short-code';
import type { ActivityRows, GroupRow } from '../activity-rows';
import { dice, type Dice } from '@cloud/platform/demo/dice';
import { fillGroup } from './fill-group';
import { partiesOfAccounts } from './own-bookings';
import { holdsPlaces, sizeOf, type Companion, type Party } from './party';
import type { CrowdMember, DemoResidents } from '@cloud/people/queries';

export interface BookingRows {
  bookings: Insertable<Database['bookings']>[];
  members: Insertable<Database['booking_members']>[];
}

/**
 * Who signed up for what. Also sets `taken` of every group to the places that these parties hold, and
 * `waiting` to those that wait.
 * @param season in the order of time
 */
export function bookSeason(
  season: readonly ActivityRows[],
  people: DemoResidents,
  now: Date,
): BookingRows {
  const throws = dice(2018);
  const written: BookingRows = { bookings: [], members: [] };
  const own = partiesOfAccounts(season, people, now);

  season.forEach((rows, index) => {
    const nextResident = residentsInTurn(rows, people.crowd, throws);
    for (const group of rows.groups) {
      const inGroup = { rows, group, index, own: own.get(group) ?? [] };
      const parties = fillGroup(inGroup, nextResident, now, throws);
      const holding = parties.filter(holdsPlaces);
      const waiting = parties.filter(({ state }) => state === 'waiting');
      group.row.taken = holding.reduce((sum, party) => sum + sizeOf(party), 0);
      group.row.waiting = waiting.length;
      for (const party of parties) {
        const turn = (waiting.indexOf(party) + 1) / (waiting.length + 1);
        const at = bookedAt(rows, turn, now, throws);
        write(written, { rows, group, party, at }, now, throws);
      }
    }
  });
  return written;
}

/** Each of them once an activity; only volunteers where only they may come. */
function residentsInTurn(
  { plan }: ActivityRows,
  crowd: readonly CrowdMember[],
  throws: Dice,
): () => CrowdMember | undefined {
  const who = plan.topic.volunteersOnly ? crowd.filter(({ isVolunteer }) => isVolunteer) : crowd;
  const from = throws.below(who.length);
  let asked = 0;
  return () => (asked < who.length ? who[(from + asked++) % who.length] : undefined);
}

/** @param turn of one who waits, above 0: the waitlist begins when the places are gone */
function bookedAt({ activity }: ActivityRows, turn: number, now: Date, throws: Dice): Date {
  const opened = activity.sign_up_opens_at.getTime();
  const until = Math.min(now.getTime(), activity.starts_at.getTime() - 86_400_000);
  const share = turn > 0 ? 0.8 + 0.2 * turn : (0.8 * throws.below(1000)) / 1000;
  return new Date(opened + (until - opened) * share);
}

interface Booked {
  rows: ActivityRows;
  group: GroupRow;
  party: Party;
  at: Date;
}

function write(
  written: BookingRows,
  { rows: { plan, activity }, group, party, at }: Booked,
  now: Date,
  throws: Dice,
): void {
  const id = newId();
  const { personId, state } = party;
  const hasWaited = state === 'waiting' || state === 'offered';
  written.bookings.push({
    tenant_id: activity.tenant_id,
    id,
    code: newCode(randomBytes),
    activity_id: activity.id,
    quota_id: group.row.id,
    person_id: personId,
    booked_by: personId,
    party_size: sizeOf(party),
    status: state,
    answers: JSON.stringify(answersTo(plan.programme.questions ?? [], throws)),
    waiting_since: hasWaited ? at : null,
    offer_expires_at: state === 'offered' ? offerDeadline(now, activity.starts_at) : null,
    created_at: at,
    updated_at: state === 'offered' ? now : at,
    cancelled_at: state === 'cancelled' ? now : null,
  });
  const self: Companion = { kind: 'self' };
  [self, ...party.companions].forEach((member, position) => {
    written.members.push({
      tenant_id: activity.tenant_id,
      booking_id: id,
      position,
      ...member,
    });
  });
}

/** Whoever has a choice chooses; nobody's own words are made up. */
function answersTo(
  questions: NonNullable<ActivityRows['plan']['programme']['questions']>,
  throws: Dice,
): Answers {
  return questions.flatMap(({ id, options }) => {
    const answer = options[throws.below(options.length || 1)];
    return answer === undefined ? [] : [{ questionId: id, answer }];
  });
}

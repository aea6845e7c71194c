import { fail } from '@cloud/platform/errors';
import type {
  BatchHandler,
  BatchResult,
  HandlerArguments,
} from '@cloud/platform/operation/handler';
import { notifyWithCredits } from '@cloud/platform/notify/notify-many';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { activitiesContract } from '@shared/activities/contract';
import type { WaitingParty } from '@shared/activities/waitlist/waitlist-rules';
import { presentBooking } from '../../present';
import { decideParty, type PartyDecision } from './decide-party';
import { groupCounts, groupLocks, passes, type LockedGroup } from '../lock-groups';
import { loadSignUpFacts, type SignUpFacts } from './sign-up-facts';
import { confirmationOf, insertBookings, newBooking, type NewBooking } from './write-bookings';

type Args = HandlerArguments<typeof activitiesContract.signUp>;
type Result = BatchResult<typeof activitiesContract.signUp>;

/**
 * Books for all who ask at the same time. The groups of their activities are locked once; parties are
 * decided on in the order of asking, each with the places that the one before left; what was accepted
 * is then written with one statement per table.
 */
export const signUp: BatchHandler<typeof activitiesContract.signUp, SignUpFacts> = {
  lockOf: ({ input }) => input.activityId,
  lock: ({ db, tenantId }, activityIds) => groupLocks(db, tenantId, activityIds),

  async read(batch) {
    const [first] = batch;
    if (!first) throw new RangeError('a batch has a command');
    const { db, tenantId, now } = first.context;
    return loadSignUpFacts(db, tenantId, batch.map(askedOf), now);
  },

  async decide(batch, facts) {
    const [first] = batch;
    if (!first) return { results: [], writes: [] };
    const { tenantId } = first.context;
    const accepted: NewBooking[] = [];
    const changed = new Set<LockedGroup>();
    const passed: WaitingParty[] = [];
    const results: Result[] = batch.map((args) => {
      try {
        const decision = decideParty(args, facts);
        const booking = newBooking(args, decision);
        apply(decision, booking.id, passed);
        changed.add(decision.group);
        facts.live.set(decision.liveKey, booking.id);
        if (args.input.guest) {
          const { activity, comers } = decision;
          facts.guests.add(booking.bookedBy, activity.row.id, 1, comers.length);
        }
        accepted.push(booking);
        return {
          output: presentBooking(booking.shown, args.context.now),
          audit: {
            target: booking.id,
            unitId: decision.activity.row.unit_id,
            detail: { activity: decision.activity.row.id, status: booking.shown.status },
          },
        };
      } catch (error) {
        return { error };
      }
    });

    if (accepted.length === 0) return { results, writes: [] };
    const inbox = await notifyWithCredits(
      first.context,
      accepted.map(confirmationOf),
      facts.credits,
    );
    return {
      results,
      writes: [
        ...insertBookings(accepted),
        groupCounts(tenantId, [...changed]),
        // After the bookings: some were put on the waitlist and passed over in this very batch.
        ...(passed.length > 0 ? [passes(tenantId, passed)] : []),
        ...inbox,
      ],
    };
  },
};

function askedOf({ input, context }: Args) {
  return {
    activityId: input.activityId,
    personId: personOf(context),
    hasFamily: input.party.some(({ kind }) => kind === 'family'),
    isForGuest: input.guest !== undefined,
  };
}

/** Keeps the group in memory as the statements will leave it. */
export function apply(decision: PartyDecision, bookingId: string, passed: WaitingParty[]): void {
  const { group, comers, outcome } = decision;
  if (outcome === 'wait') {
    group.waiting.push({ id: bookingId, partySize: comers.length, passedOver: 0 });
    return;
  }
  group.taken += comers.length;
  if (group.taken > group.places) throw fail('INTERNAL');
  // A newcomer took places that none of those who wait could use.
  for (const party of group.waiting) {
    party.passedOver += 1;
    passed.push(party);
  }
}

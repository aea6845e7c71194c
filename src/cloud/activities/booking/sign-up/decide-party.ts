import { fail } from '@cloud/platform/errors';
import type { HandlerArguments } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { activitiesContract } from '@shared/activities/contract';
import { obstacles } from '@shared/activities/sign-up/eligibility';
import { questionLeft } from '@shared/activities/sign-up/questions';
import { guestCaps, tooManyGuests } from '@shared/activities/sign-up/guest-rules';
import { decideSignUp, signUpBarrier } from '@shared/activities/rules';
import type { LockedGroup } from '../lock-groups';
import { readParty, type StoredComer } from './read-party';
import { liveKey, relativesAt, type LockedActivity, type SignUpFacts } from './sign-up-facts';

export interface PartyDecision {
  outcome: 'place' | 'wait';
  activity: LockedActivity;
  group: LockedGroup;
  comers: StoredComer[];
  liveKey: string;
}

type Args = HandlerArguments<typeof activitiesContract.signUp>;

/**
 * Decides on one party, with the places as they are now.
 * @throws the operation's typed error, for the first reason that holds
 */
export function decideParty(args: Args, facts: SignUpFacts): PartyDecision {
  const { input, context, errors } = args;
  const personId = personOf(context);
  const activity = facts.activities.get(input.activityId);
  if (!activity || activity.facts.status === 'draft' || activity.facts.status === 'in-review') {
    throw fail('NOT_FOUND');
  }
  const group =
    input.groupId === undefined
      ? activity.groups[0]
      : activity.groups.find(({ id }) => id === input.groupId);
  if (!group) throw fail('NOT_FOUND');

  const guestName = input.guest?.name ?? null;
  const key = liveKey(activity.row.id, personId, guestName);
  const bookingId = facts.live.get(key);
  if (bookingId) throw errors.ALREADY_BOOKED({ data: { bookingId } });
  refuseAtBarrier(args, activity);

  const relatives = relativesAt(facts, personId, activity.facts.startsAt);
  const comers = readParty(input.party, guestName, relatives);
  if (!comers) throw errors.BAD_PARTY();
  refuseObstacles(args, activity, facts, comers);
  if (guestName !== null) refuseManyGuests(args, facts, comers.length);
  const question = questionLeft(activity.questions, input.answers);
  if (question) throw errors.ANSWER_NEEDED({ data: { questionId: question.id } });

  const { places, taken, waiting } = group;
  const state = { places, free: places - taken, waiting, startsAt: activity.facts.startsAt };
  const decision = decideSignUp(activity.facts, state, comers.length, input.waitlist, context.now);
  if (decision.outcome === 'full') {
    throw errors.FULL({ data: { placesLeft: decision.placesLeft, waitlist: decision.mayWait } });
  }
  return { outcome: decision.outcome, activity, group, comers, liveKey: key };
}

function refuseAtBarrier({ context, errors }: Args, { facts }: LockedActivity): void {
  switch (signUpBarrier(facts, context.now)) {
    case 'cancelled':
      throw errors.ACTIVITY_CANCELLED();
    case 'not-open-yet':
      throw errors.NOT_OPEN_YET({ data: { opensAt: facts.signUpOpensAt.toISOString() } });
    case 'closed':
      throw errors.SIGN_UP_CLOSED({ data: { closedAt: facts.signUpClosesAt.toISOString() } });
    case null:
  }
}

function refuseManyGuests(
  { input, context, errors }: Args,
  facts: SignUpFacts,
  size: number,
): void {
  const { caller } = context;
  if (caller.kind !== 'person') return;
  // Roles withheld from a weak session count here: they raise the cap, but reveal nothing.
  const roles = [...caller.grants, ...caller.withheld].map(({ role }) => role);
  const held = facts.guests.of(caller.personId, input.activityId);
  const message = tooManyGuests(held, size, guestCaps(roles));
  if (message) throw errors.TOO_MANY_GUESTS({ message });
}

function refuseObstacles(
  { context, errors }: Args,
  { admission }: LockedActivity,
  facts: SignUpFacts,
  comers: readonly StoredComer[],
): void {
  const personId = personOf(context);
  const applicant = {
    roles: context.caller.kind === 'person' ? context.caller.grants.map(({ role }) => role) : [],
    unitPath: facts.villages.get(personId) ?? null,
    hasAttendedSeries: facts.attended.has(`${personId} ${admission.attendedSeriesId}`),
  };
  const found = obstacles(admission, applicant, comers);
  if (found.length > 0) throw errors.NOT_ELIGIBLE({ data: { obstacles: found } });
}

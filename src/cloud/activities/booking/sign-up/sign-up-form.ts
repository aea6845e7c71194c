import { applicantObstacles } from '@shared/activities/sign-up/eligibility';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import { familyOfMany, villagesOf } from '@cloud/people/queries';
import type { activitiesContract } from '@shared/activities/contract';
import { loadDetail } from '../../catalogue/detail';
import { lastPartyOf } from '../booking-queries';
import { clashesOf } from './clashes';
import { loadOpenFacts } from './sign-up-facts';

/** What the sign-up page needs; nothing is locked, so the command itself decides again. */
export const signUpForm: Handler<typeof activitiesContract.signUpForm> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now, caller } = context;
  const personId = personOf(context);
  const activity = await loadDetail(context, input.activityId);
  const facts = await loadOpenFacts(db, tenantId, input.activityId, personId, now);
  if (!facts) throw fail('NOT_FOUND');

  const start = new Date(activity.startsAt);
  const relatives = await familyOfMany(db, tenantId, [personId]);
  const village = (await villagesOf(db, tenantId, [personId])).get(personId) ?? null;
  const clashes = await clashesOf(db, tenantId, personId, input.activityId);
  return {
    activity,
    questions: facts.questions,
    family: relatives.map((member) => ({
      memberId: member.id,
      name: member.name ?? '',
      age: facts.ageAt(member, start),
    })),
    // What keeps her out herself; obstacles of the party are checked as she chooses it.
    obstacles: applicantObstacles(facts.admission, {
      roles: caller.kind === 'person' ? caller.grants.map(({ role }) => role) : [],
      unitPath: village,
      hasAttendedSeries: facts.hasAttendedSeries,
    }),
    clashes: clashes.map((clash) => ({
      title: clash.title,
      startsAt: clash.starts_at.toISOString(),
      endsAt: clash.ends_at.toISOString(),
    })),
    lastParty: (await lastPartyOf(db, tenantId, personId)).map((member) => ({
      kind: member.kind,
      memberId: member.family_member_id,
    })),
  };
};

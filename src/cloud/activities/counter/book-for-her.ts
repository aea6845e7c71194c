import { grantsOf, unitById } from '@cloud/organisation/queries';
import { personById, readVisit } from '@cloud/people/queries';
import { oneRoundTrip } from '@cloud/platform/database/one-round-trip';
import { fail } from '@cloud/platform/errors';
import { notify } from '@cloud/platform/notify/notify';
import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { activitiesContract } from '@shared/activities/contract';
import { consentRecord } from '@shared/activities/sign-up/guest-rules';
import type { WaitingParty } from '@shared/activities/waitlist/waitlist-rules';
import { shanghaiDate } from '@shared/time/shanghai';
import { countPasses, writeGroups } from '../booking/lock-groups';
import { decideParty } from '../booking/sign-up/decide-party';
import { apply } from '../booking/sign-up/sign-up';
import { loadSignUpFacts } from '../booking/sign-up/sign-up-facts';
import { confirmationOf, insertBookings, newBooking } from '../booking/sign-up/write-bookings';
import { presentBooking } from '../present';
import { activityById } from '../queries';

export const bookForHer: Handler<typeof activitiesContract.bookForHer> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const visit = readVisit(context, input.visit);
  const unit = visit && (await unitById(db, tenantId, visit.unitId));
  if (!visit || !unit) throw fail('NOT_ALLOWED');
  if (visit.isOver) throw errors.VISIT_OVER();
  const activity = await activityById(db, tenantId, input.activityId);
  // An activity of another unit is for that unit's own counter.
  if (!activity?.unit_path.startsWith(unit.path)) throw fail('NOT_FOUND');

  const { activityId, groupId, children, answers, waitlist } = input;
  const party = [{ kind: 'self' as const }, ...children];
  const asHer = {
    // The rules apply to her, not to the member of staff who types.
    context: await inHerPlace(context, visit.personId),
    input: { activityId, groupId, party, answers, waitlist, guest: undefined },
    errors,
  };
  const asked = { activityId, personId: visit.personId, hasFamily: false, isForGuest: false };
  const facts = await loadSignUpFacts(db, tenantId, [asked], now);
  const decision = decideParty(asHer, facts);
  const booking = newBooking(asHer, decision);
  booking.row.spoken_consent = consentRecord({ how: input.consent }, now);

  const passed: WaitingParty[] = [];
  apply(decision, booking.id, passed);
  await oneRoundTrip(db, insertBookings([booking]));
  await writeGroups(db, tenantId, [decision.group]);
  await countPasses(db, tenantId, passed);
  const message = confirmationOf(booking);
  await notify(context, {
    ...message,
    title: `工作人员替你${message.title}`,
    body: `你在窗口或电话里说要报的：${message.body}不是你说的，打开可以取消，或者联系主办单位。`,
  });

  context.audit({
    target: booking.id,
    unitId: activity.unit_id,
    detail: { activity: activity.id, status: booking.shown.status, consent: input.consent },
  });
  return presentBooking(booking.shown, now);
};

/** The context as if she called herself, with the roles that count for who may come. */
async function inHerPlace(context: OperationContext, personId: string): Promise<OperationContext> {
  const { db, tenantId, now } = context;
  if (!(await personById(db, tenantId, personId))) throw fail('NOT_FOUND');
  return {
    ...context,
    caller: {
      kind: 'person',
      personId,
      sessionId: null,
      signedInAt: null,
      assurance: 'sms',
      place: 'app',
      grants: await grantsOf(db, tenantId, personId, shanghaiDate(now)),
      withheld: [],
    },
  };
}

import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import type { ActivityDraft } from '@shared/activities/staff/activity-draft';
import { lockGroups } from '../booking/lock-groups';
import { shortenOffers } from '../booking/waitlist/shorten-offers';
import { noteActivityEdit } from '../review/note-activity-edit';
import { announce } from '../notify-everyone';
import { draftColumns } from './editing/draft-columns';
import { loadDraft } from './editing/load-draft';
import { callOffSessions } from './editing/write-sessions';

/** One date of a course is off: bookings, places and waitlist stay, since they are for the whole course. */
export const callOffSession: Handler<typeof activitiesContract.callOffSession> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { activityId, sessionId, reason } = input;
  // From here to COMMIT nobody signs up and nobody else edits.
  await lockGroups(db, tenantId, [activityId]);
  const { row, draft: before, calledOff } = await loadDraft(context, activityId);
  if (row.status !== 'published' || row.ends_at <= now) throw errors.NOT_RUNNING();
  if (calledOff.some(({ id }) => id === sessionId)) throw errors.ALREADY_OFF();
  const session = before.sessions.find(({ id }) => id === sessionId);
  if (!session) throw fail('NOT_FOUND');
  if (new Date(session.endsAt) <= now) throw errors.SESSION_OVER();
  const sessions = before.sessions.filter(({ id }) => id !== sessionId);
  const lastEnd = sessions.at(-1)?.endsAt;
  if (lastEnd === undefined) throw errors.LAST_SESSION();

  const after = withoutSession(before, sessions, lastEnd);
  const revision = row.revision + 1;
  const host = { id: row.unit_id, path: row.unit_path };
  await db
    .updateTable('activities')
    .set({ ...(await draftColumns(context, after, host)), revision, updated_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', activityId)
    .execute();
  await callOffSessions(context, [sessionId], reason);
  await noteActivityEdit(context, row, { before, after, unitPath: row.unit_path });
  await shortenOffers(context, activityId);
  const notified = await announce(context, {
    activityId,
    kind: 'date-off',
    sessionId,
    note: reason,
  });

  context.audit({ target: activityId, unitId: row.unit_id, detail: { sessionId, notified } });
  return { revision, notified };
};

/** Nobody signs up for a course after its last date, even where that was brought forward by this. */
function withoutSession(
  draft: ActivityDraft,
  sessions: ActivityDraft['sessions'],
  lastEnd: string,
): ActivityDraft {
  const closesEarlier = draft.signUpClosesAt > lastEnd && draft.signUpOpensAt < lastEnd;
  return {
    ...draft,
    sessions,
    signUpClosesAt: closesEarlier ? lastEnd : draft.signUpClosesAt,
  };
}

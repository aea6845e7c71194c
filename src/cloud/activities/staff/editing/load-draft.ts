import type { OperationContext } from '@cloud/platform/operation/operation-context';
import * as v from 'valibot';
import { fail } from '@cloud/platform/errors';
import { oneOf } from '@cloud/platform/one-of';
import { question } from '@shared/activities/sign-up/questions';
import type { ActivityDraft } from '@shared/activities/staff/activity-draft';
import { activityKinds } from '@shared/activities/activity-kinds';
import { facilities } from '@shared/activities/views';
import { isRole } from '@shared/organisation/roles';
import {
  activityById,
  groupsOf,
  sessionsOf,
  type ActivityRow,
  type GroupRow,
  type SessionRow,
} from '../../queries';

/** A session as it stands, which has an id. */
export type KeptSession = ActivityDraft['sessions'][number] & { id: string };

/** What its organiser filled in, of an activity that is there. */
export type KeptDraft = ActivityDraft & { sessions: KeptSession[] };

/** An activity's row, what its organiser filled in, and the dates that were called off since. */
export async function loadDraft(
  { db, tenantId }: Pick<OperationContext, 'db' | 'tenantId'>,
  activityId: string,
): Promise<{ row: ActivityRow; draft: KeptDraft; calledOff: SessionRow[] }> {
  const row = await activityById(db, tenantId, activityId);
  if (!row) throw fail('NOT_FOUND');
  const sessions = await sessionsOf(db, tenantId, activityId);
  const groups = await groupsOf(db, tenantId, activityId);
  const standing = sessions.filter((session) => session.cancelled_at === null);
  const calledOff = sessions.filter((session) => session.cancelled_at !== null);
  return { row, draft: draftOf(row, standing, groups), calledOff };
}

function draftOf(
  row: ActivityRow,
  sessions: readonly SessionRow[],
  groups: readonly GroupRow[],
): KeptDraft {
  const { child_age_from_months: from, child_age_to_months: to } = row;
  return {
    seriesId: row.series_id,
    kind: oneOf(activityKinds, row.kind),
    title: row.title,
    summary: row.summary,
    audience: row.audience,
    unitId: row.unit_id,
    venueName: row.venue_name,
    venueAddress: row.venue_address || undefined,
    onlineRoom: row.online_room ?? undefined,
    lecturerName: row.lecturer_name ?? undefined,
    lecturerNote: row.lecturer_note ?? undefined,
    facilities: row.facilities.map((each) => oneOf(facilities, each)),
    groups: groups.map(({ id, name, places }) => ({ id, name, places })),
    sessions: sessions.map((session) => ({
      id: session.id,
      topic: session.topic || undefined,
      startsAt: session.starts_at.toISOString(),
      endsAt: session.ends_at.toISOString(),
    })),
    signUpOpensAt: row.sign_up_opens_at.toISOString(),
    signUpClosesAt: row.sign_up_closes_at.toISOString(),
    cancelUntil: row.cancel_until.toISOString(),
    needsReview: row.needs_review,
    hasWaitlist: row.has_waitlist,
    mostInParty: row.most_in_party,
    allowedRoles: row.allowed_roles.filter(isRole),
    allowedUnitIds: row.allowed_unit_ids,
    childAgeMonths: from === null && to === null ? null : { from: from ?? 0, to: to ?? 216 },
    childNeeded: row.child_needed,
    attendedSeriesId: row.attended_series_id,
    questions: v.parse(v.array(question), row.questions),
  };
}

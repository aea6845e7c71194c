import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { ActivityDraft } from '@shared/activities/staff/activity-draft';
import { loadSearchColumn } from '../../catalogue/search-column';
import { lecturerOf } from './lecturer-of';

/** Where an activity is held: its place in the tree is kept with it. */
interface Host {
  id: string;
  path: string;
}

/** The columns of an activity that its organiser fills in. */
export async function draftColumns(context: OperationContext, draft: ActivityDraft, host: Host) {
  const { db, tenantId } = context;
  const first = draft.sessions[0];
  const last = draft.sessions.at(-1);
  if (!first || !last) throw new RangeError('an activity has a session');
  return {
    series_id: draft.seriesId,
    kind: draft.kind,
    title: draft.title,
    summary: draft.summary,
    audience: draft.audience,
    unit_id: host.id,
    unit_path: host.path,
    venue_name: draft.venueName,
    venue_address: draft.venueAddress ?? '',
    online_room: draft.onlineRoom ?? null,
    lecturer_name: draft.lecturerName ?? null,
    lecturer_id: await lecturerOf(context, draft.lecturerName, host.path),
    lecturer_note: draft.lecturerNote ?? null,
    facilities: draft.facilities,
    needs_review: draft.needsReview,
    has_waitlist: draft.hasWaitlist,
    most_in_party: draft.mostInParty,
    allowed_roles: draft.allowedRoles,
    allowed_unit_ids: draft.allowedUnitIds,
    child_age_from_months: draft.childAgeMonths?.from ?? null,
    child_age_to_months: draft.childAgeMonths?.to ?? null,
    child_needed: draft.childNeeded,
    attended_series_id: draft.attendedSeriesId,
    questions: JSON.stringify(draft.questions),
    search: await loadSearchColumn(db, tenantId, {
      ...draft,
      unitPath: host.path,
      startsAt: new Date(first.startsAt),
    }),
    sign_up_opens_at: draft.signUpOpensAt,
    sign_up_closes_at: draft.signUpClosesAt,
    cancel_until: draft.cancelUntil,
    starts_at: first.startsAt,
    ends_at: last.endsAt,
  };
}

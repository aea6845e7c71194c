import type { OutputOf } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { oneOf } from '@cloud/platform/one-of';
import type { activitiesContract } from '@shared/activities/contract';
import { clashesWith, type Occupation } from '@shared/activities/staff/clash-rules';
import { activityStatuses } from '@shared/activities/views';
import { organisesAt } from '../../access';
import { sessionsAround } from './clash-queries';

type Clash = OutputOf<typeof activitiesContract.clashes>['items'][number];

interface Planned extends Occupation {
  sessions: readonly { startsAt: string; endsAt: string }[];
}

/** What the sessions meet, in their order, as far as the caller may see it. */
export async function findClashes(
  context: OperationContext,
  planned: Planned,
  of: { activityId: string | null; unitPath: string },
): Promise<Clash[]> {
  const rows = await sessionsAround(context.db, context.tenantId, planned.sessions, of);
  const others = rows.map((row) => ({
    row,
    unitId: row.unit_id,
    title: row.title,
    venueName: row.venue_name,
    venueAddress: row.venue_address,
    lecturerName: row.lecturer_name ?? undefined,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
  }));
  return clashesWith(planned, others).map(
    ({ kinds, session, other: { row, startsAt, endsAt } }) => ({
      kinds,
      session,
      activityId: row.id,
      // Everybody may know that a room is taken, but not what another unit has not published yet.
      title: row.status === 'published' || organisesAt(context, row.unit_path) ? row.title : null,
      status: oneOf(activityStatuses, row.status),
      hostName: row.host_name,
      startsAt,
      endsAt,
    }),
  );
}

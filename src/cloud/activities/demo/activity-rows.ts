import { randomBytes } from 'node:crypto';
import type { Insertable } from 'kysely';
import { searchColumn } from '@cloud/activities/catalogue/search-column';
import type { Database } from '@cloud/platform/database/schema.generated';
import { exampleMark } from '@cloud/platform/demo/example-mark';
import { newId } from '@cloud/platform/new-id';
import { newCode } from '@shared/signing/short-code';
import { addDays, shanghaiDate, shanghaiInstant } from '@shared/time/shanghai';
import type { PlannedActivity } from './plan-season';
import type { Group, Programme } from './programmes/programme';

export interface ActivityRows {
  plan: PlannedActivity;
  activity: Insertable<Database['activities']> & { sign_up_opens_at: Date; starts_at: Date };
  sessions: Insertable<Database['activity_sessions']>[];
  groups: GroupRow[];
}

export interface GroupRow {
  group: Group;
  row: Insertable<Database['activity_quotas']> & { taken: number; waiting: number };
}

/** The unit that an activity is of. */
export interface Host {
  name: string;
  path: string;
  kind: string;
}

type Status = 'draft' | 'in-review' | 'published' | 'cancelled';

/** The rows of one planned activity, nobody signed up yet. */
export function activityRows(
  tenantId: string,
  plan: PlannedActivity,
  host: Host,
  now: Date,
): ActivityRows {
  const { programme, topic, date } = plan;
  const id = newId();
  const sessions = (programme.sessions ?? [0]).map((days, position) => {
    const startsAt = shanghaiInstant(addDays(date, days), programme.clock);
    return {
      tenant_id: tenantId,
      id: newId(),
      activity_id: id,
      topic: programme.sessions ? `第 ${position + 1} 次` : '',
      starts_at: startsAt,
      ends_at: new Date(startsAt.getTime() + programme.minutes * 60_000),
    };
  });
  const first = sessions[0];
  const last = sessions[sessions.length - 1];
  if (!first || !last) throw new Error(`${programme.series.id} has no session`);

  const status = statusOf(plan);
  const audience = topic.volunteersOnly?.audience ?? programme.audience;
  const opensAt = shanghaiInstant(addDays(date, -21), '09:00');
  const publishedAt = new Date(Math.min(opensAt.getTime(), now.getTime()) - 86_400_000);
  return {
    plan,
    sessions,
    activity: {
      tenant_id: tenantId,
      id,
      code: newCode(randomBytes),
      series_id: programme.series.id,
      kind: programme.kind,
      status,
      title: topic.title,
      summary: `${topic.summary}${exampleMark}`,
      audience,
      unit_id: plan.hostId,
      unit_path: host.path,
      venue_name: programme.venue.replace('{town}', host.name),
      venue_address: programme.online ? '' : addressOf(host),
      online_room: programme.online ? '开始前 30 分钟在这里进入' : null,
      lecturer_name: plan.lecturer?.name ?? null,
      lecturer_note: plan.lecturer ? `${plan.lecturer.note}${exampleMark}` : null,
      facilities: [...programme.facilities],
      needs_review: programme.needsReview ?? false,
      allowed_roles: topic.volunteersOnly ? ['volunteer'] : [],
      child_needed: programme.childNeeded ?? false,
      questions: JSON.stringify(programme.questions ?? []),
      child_age_from_months: programme.childAgeMonths?.[0] ?? null,
      child_age_to_months: programme.childAgeMonths?.[1] ?? null,
      sign_up_opens_at: opensAt,
      sign_up_closes_at: closesAt(plan, now),
      cancel_until: shanghaiInstant(addDays(date, -1), '18:00'),
      starts_at: first.starts_at,
      ends_at: last.ends_at,
      search: searchColumn(tenantId, {
        title: topic.title,
        seriesName: programme.series.name,
        summary: `${topic.summary}${exampleMark}`,
        audience,
        lecturerName: plan.lecturer?.name,
        venueName: programme.venue.replace('{town}', host.name),
        placeNames: [host.name],
        startsAt: first.starts_at,
      }),
      created_at: publishedAt,
      updated_at: publishedAt,
      published_at: status === 'draft' || status === 'in-review' ? null : publishedAt,
    },
    groups: groupsOf(programme).map((group, position) => ({
      group,
      row: {
        tenant_id: tenantId,
        id: newId(),
        activity_id: id,
        position,
        name: group.name,
        places: group.places,
        taken: 0,
        waiting: 0,
      },
    })),
  };
}

/** The programme's groups, or one without a name. */
function groupsOf({ groups, places, childAgeMonths }: Programme): readonly Group[] {
  return groups ?? [{ name: '', places, childAgeMonths }];
}

function addressOf({ kind, name }: Host): string {
  return kind === 'town' ? `${name}（示例地点）` : '示例地点';
}

/** Nearly all are published; one of each other status, so that staff screens have something to show. */
function statusOf({ programme, turn }: PlannedActivity): Status {
  if (programme.series.id === 'xiaohaiou' && turn === 0) return 'cancelled';
  if (programme.series.id === 'women-startups' && turn === 0) return 'in-review';
  if (programme.series.id === 'family-culture' && turn === 1) return 'draft';
  return 'published';
}

/** Big rooms until two hours before; others the evening before; trainings, which are reviewed, earlier. */
function closesAt({ programme, date }: PlannedActivity, now: Date): Date {
  const startsAt = shanghaiInstant(date, programme.clock);
  if (programme.places >= 80) return new Date(startsAt.getTime() - 2 * 3_600_000);
  if (!programme.needsReview) return shanghaiInstant(addDays(date, -1), '18:00');
  const early = shanghaiInstant(addDays(date, -12), '18:00');
  return date > shanghaiDate(now) ? early : shanghaiInstant(addDays(date, -5), '18:00');
}

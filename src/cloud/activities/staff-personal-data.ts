import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { anyOf } from '@cloud/platform/database/any-of';
import type { PersonalDataSection } from '@cloud/platform/personal-data';
import { reviewDeedsOf } from '@cloud/platform/review/reviews-of-person';
import { activityReview } from './review/reviewed-activity';

type Db = Kysely<Database>;

/** Newest rows of a list without end: an answer stays below 100 KB. */
const newest = 100;

/** Who was shown her number, and what she did herself as an organiser. */
export async function staffSections(
  db: Db,
  tenantId: string,
  personId: string,
): Promise<PersonalDataSection[]> {
  return [
    await numberSeen(db, tenantId, personId),
    await numbersAsked(db, tenantId, personId),
    await sent(db, tenantId, personId),
    await reviewed(db, tenantId, personId),
  ];
}

async function numberSeen(db: Db, tenantId: string, personId: string) {
  const { rows } = await sql<{ at: Date; title: string; unit: string; reason: string }>`
    select distinct d.created_at as at, a.title, u.name as unit, d.reason
    from bookings as b
    join number_disclosures as d on d.tenant_id = b.tenant_id and d.activity_id = b.activity_id
      and (d.booking_id = b.id or (d.booking_id is null and d.created_at >= b.created_at))
    join activities as a on a.tenant_id = d.tenant_id and a.id = d.activity_id
    join units as u on u.tenant_id = a.tenant_id and u.id = a.unit_id
    where b.tenant_id = ${tenantId} and b.booked_by = ${personId}
    order by d.created_at desc limit ${newest}`.execute(db);
  return {
    key: 'number-seen',
    title: '主办单位查看过我的完整号码',
    labels: { at: '时间', unit: '单位', title: '活动', reason: '原因' },
    rows: rows.map(({ at, unit, title, reason }) => ({
      at: at.toISOString(),
      unit,
      title,
      reason,
    })),
  };
}

async function numbersAsked(db: Db, tenantId: string, personId: string) {
  const rows = await db
    .selectFrom('number_disclosures as d')
    .innerJoin('activities as a', (join) =>
      join.onRef('a.tenant_id', '=', 'd.tenant_id').onRef('a.id', '=', 'd.activity_id'),
    )
    .where('d.tenant_id', '=', tenantId)
    .where('d.seen_by', '=', personId)
    .orderBy('d.created_at', 'desc')
    .limit(newest)
    .select(['d.created_at', 'a.title', 'd.booking_id', 'd.reason'])
    .execute();
  return {
    key: 'numbers-asked',
    title: '我作为工作人员查看过的号码',
    labels: { at: '时间', title: '活动', all: '整份名单', reason: '原因' },
    rows: rows.map((row) => ({
      at: row.created_at.toISOString(),
      title: row.title,
      all: row.booking_id === null,
      reason: row.reason,
    })),
  };
}

async function sent(db: Db, tenantId: string, personId: string) {
  const rows = await db
    .selectFrom('activity_messages as m')
    .innerJoin('activities as a', (join) =>
      join.onRef('a.tenant_id', '=', 'm.tenant_id').onRef('a.id', '=', 'm.activity_id'),
    )
    .where('m.tenant_id', '=', tenantId)
    .where('m.sent_by', '=', personId)
    .orderBy('m.created_at', 'desc')
    .limit(newest)
    .select(['m.created_at', 'a.title', 'm.body', 'm.people'])
    .execute();
  return {
    key: 'messages-to-all',
    title: '我作为工作人员发的通知',
    labels: { at: '时间', title: '活动', body: '内容', people: '人数' },
    rows: rows.map((row) => ({
      at: row.created_at.toISOString(),
      title: row.title,
      body: row.body,
      people: row.people,
    })),
  };
}

async function reviewed(db: Db, tenantId: string, personId: string) {
  const deeds = await reviewDeedsOf(db, tenantId, activityReview.kind, personId);
  const rows = await db
    .selectFrom('activities')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', anyOf(deeds.map(({ subjectId }) => subjectId)))
    .select(['id', 'title'])
    .execute();
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return {
    key: 'activities-reviewed',
    title: '我送审和审核过的活动',
    labels: { title: '活动', deed: '做了什么', at: '时间' },
    rows: deeds.map(({ subjectId, deed, at }) => ({
      title: titles.get(subjectId) ?? '',
      deed,
      at: at.toISOString(),
    })),
  };
}

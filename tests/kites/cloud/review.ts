import { sql } from 'kysely';
import { holdersNearest } from '@cloud/organisation/queries';
import { defineNotification } from '@cloud/platform/notify/notification-kind';
import {
  defineReviewed,
  type ReviewedSubject,
  type ReviewReader,
} from '@cloud/platform/review/reviewed-kind';
import { pathAbove, type ReviewStatus } from '@shared/review/review-rules';
import { shanghaiDate } from '@shared/time/shanghai';
import { flyerRoles } from '../shared/flyer-roles';

/** Its migration. */
export const designsTable = [
  sql`create table if not exists kite_designs (
    tenant_id text not null,
    id uuid not null,
    unit_id text not null,
    unit_path text not null,
    shape text not null,
    status text not null default 'draft',
    revision integer not null default 1,
    drawn_by uuid not null,
    primary key (tenant_id, id)
  )`,
  sql`create or replace trigger forget_reviews after delete on kite_designs
    for each row execute function forget_reviews('kite')`,
];

interface Row {
  id: string;
  unit_id: string;
  unit_path: string;
  shape: string;
  status: ReviewStatus;
  revision: number;
  drawn_by: string;
}

export interface Design extends ReviewedSubject {
  row: Row;
}

export const kiteReviewNotifications = {
  toReview: defineNotification({ name: 'kite-to-review' }),
  published: defineNotification({ name: 'kite-built' }),
  returned: defineNotification({ name: 'kite-returned' }),
};

export const kiteReview = defineReviewed<Design>({
  kind: 'kite',
  noun: '风筝',
  measure: '只',
  fourEyes: 'by-person',
  afterPublication: 'held-back',
  reviewerRoles: flyerRoles,
  notifications: kiteReviewNotifications,
  load: async (of, ids, lock) => (await designs(of, ids, lock)).map(designOf),
  drafts: async (_of, subjects) => subjects.map(({ row: { shape } }) => ({ shape })),
  setStatus: (context, subjects, status) => setStatus(context, subjects, status),
  async publish(context, subjects) {
    await setStatus(context, subjects, 'published');
    return subjects.map(() => ({}));
  },
  async unpublish(context, subject, _undo, status) {
    await setStatus(context, [subject], status);
    return true;
  },
  reviewers: ({ db, tenantId, now }, { unitPath }) =>
    holdersNearest(db, tenantId, {
      path: pathAbove(unitPath) ?? unitPath,
      roles: flyerRoles,
      onDate: shanghaiDate(now),
    }),
  publishedWords: () => '可以放了',
  lines: async (of, ids) =>
    (await designs(of, ids, false)).map((row) => ({
      id: row.id,
      title: row.shape,
      note: '风筝',
      unitId: row.unit_id,
      unitName: row.unit_id,
    })),
});

function designOf(row: Row): Design {
  return {
    id: row.id,
    title: row.shape,
    unitPath: row.unit_path,
    unitName: row.unit_id,
    revision: row.revision,
    status: row.status,
    publishesItself: false,
    writers: [row.drawn_by],
    author: row.drawn_by,
    link: null,
    row,
  };
}

async function designs(
  { db, tenantId }: Pick<ReviewReader, 'db' | 'tenantId'>,
  ids: readonly string[],
  lock: boolean,
): Promise<Row[]> {
  const { rows } = await sql<Row>`select * from kite_designs
    where tenant_id = ${tenantId} and id = any(${ids}::uuid[]) order by id
    ${lock ? sql`for update` : sql``}`.execute(db);
  return rows;
}

async function setStatus(
  { db, tenantId }: Pick<ReviewReader, 'db' | 'tenantId'>,
  subjects: readonly Design[],
  status: ReviewStatus,
): Promise<void> {
  await sql`update kite_designs set status = ${status} where tenant_id = ${tenantId}
    and id = any(${subjects.map(({ id }) => id)}::uuid[])`.execute(db);
}

import type { Kysely } from 'kysely';
import { loadDraft } from '@cloud/activities/staff/editing/load-draft';
import { newId } from '@cloud/platform/new-id';
import type { Database } from '@cloud/platform/database/schema.generated';

const hourMs = 3_600_000;

/** A town moved its next lecture into another room after it was published: the county has yet to look. */
export async function changeOne(db: Kysely<Database>, tenantId: string, now: Date): Promise<void> {
  const next = await db
    .selectFrom('activities as a')
    .innerJoin('units as u', (join) =>
      join.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'),
    )
    .where('a.tenant_id', '=', tenantId)
    .where('a.status', '=', 'published')
    .where('a.kind', '=', 'lecture')
    .where('a.online_room', 'is', null)
    .where('a.starts_at', '>', new Date(now.getTime() + 48 * hourMs))
    .where('u.publishes_itself', '=', false)
    .where('u.kind', '=', 'town')
    .orderBy('a.starts_at')
    .orderBy('a.code')
    .select(['a.id', 'a.unit_path'])
    .executeTakeFirstOrThrow();
  const { draft } = await loadDraft({ db, tenantId }, next.id);
  const seen = { ...draft, venueName: '镇文化礼堂', mostInParty: 4 };
  await db
    .updateTable('activities')
    .set({ revision: 2 })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', next.id)
    .execute();
  const id = newId();
  await db
    .insertInto('reviews')
    .values({
      tenant_id: tenantId,
      id,
      kind: 'activity',
      subject_id: next.id,
      batch_id: id,
      why: 'changed',
      state: 'waiting',
      unit_path: next.unit_path,
      revision: 2,
      requested_at: new Date(now.getTime() - 3 * hourMs),
      reviewed_draft: JSON.stringify(seen),
    })
    .execute();
}

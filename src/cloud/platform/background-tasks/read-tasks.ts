import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.generated';
import type { PageCursor } from '../page';

type Db = Kysely<Database>;

/** A person's runs, the newest first. */
export function runsOf(
  db: Db,
  tenantId: string,
  personId: string,
  page: { after: PageCursor | null; limit: number },
) {
  const { after } = page;
  return db
    .selectFrom('work_runs')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(created_at, id) < (${after?.at}, ${after?.id}::uuid)`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute();
}

/** A run of this person; undefined for anybody else's. */
export function ownRun(db: Db, tenantId: string, personId: string, runId: string) {
  return db
    .selectFrom('work_runs')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', runId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

/**
 * Ends a run where it stands: what was done stays done. Waits for a step under way.
 * @returns false when it was over already
 */
export async function cancelRun(
  db: Db,
  tenantId: string,
  runId: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('work_runs')
    .set({ state: 'cancelled', finished_at: now, updated_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', runId)
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends what a person began and has its files deleted with the next round; for the deletion of her account. */
export async function forgetTasksOf(
  db: Db,
  tenantId: string,
  personId: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable('work_runs')
    .set((row) => ({
      title: '',
      message: null,
      file_name: null,
      expires_at: now,
      state: row
        .case()
        .when('finished_at', 'is', null)
        .then('cancelled')
        .else(row.ref('state'))
        .end(),
      finished_at: row.fn.coalesce('finished_at', row.val(now)),
    }))
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('files_deleted_at', 'is', null)
    .execute();
}

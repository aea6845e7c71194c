import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { PageCursor } from '@cloud/platform/page';

/** A page of her inbox, newest first; `before` is the last message of the page above. */
export function inboxPage(
  db: Kysely<Database>,
  tenantId: string,
  personId: string,
  page: { before: PageCursor | null; limit: number },
) {
  let query = db
    .selectFrom('inbox_messages')
    .select(['id', 'kind', 'title', 'body', 'link', 'created_at', 'read_at'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId);
  const { before } = page;
  if (before) {
    query = query.where(sql<boolean>`(created_at, id) < (${before.at}, ${before.id}::uuid)`);
  }
  return query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(page.limit).execute();
}

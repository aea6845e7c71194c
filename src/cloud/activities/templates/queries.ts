import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';

type Db = Kysely<Database>;

/** Templates of these units with the units' names. */
export function templatesOf(db: Db, tenantId: string, unitIds: readonly string[]) {
  return db
    .selectFrom('activity_templates as t')
    .innerJoin('units as u', (join) =>
      join.onRef('u.tenant_id', '=', 't.tenant_id').onRef('u.id', '=', 't.unit_id'),
    )
    .where('t.tenant_id', '=', tenantId)
    .where('t.unit_id', 'in', unitIds)
    .orderBy('t.name')
    .select(['t.id', 't.name', 't.unit_id', 't.draft', 't.created_at', 'u.name as unit_name'])
    .execute();
}

/** The unit itself and all above it, the nearest first. @param path "/330382/330382108/" */
export function unitAndAbove(path: string): string[] {
  return path.split('/').filter(Boolean).reverse();
}

import type { Kysely } from 'kysely';
import * as v from 'valibot';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { Register } from '@shared/activities/registers/register-rules';
import { facilities } from '@shared/activities/views';

type Db = Kysely<Database>;

/** The rows of an import as stored between preview and background task. */
export const storedRows = v.array(
  v.object({
    name: v.string(),
    note: v.string(),
    address: v.string(),
    places: v.nullable(v.number()),
    facilities: v.array(v.picklist(facilities)),
  }),
);

export function importById(db: Db, tenantId: string, id: string) {
  return db
    .selectFrom('register_imports as i')
    .innerJoin('units as u', (join) =>
      join.onRef('u.tenant_id', '=', 'i.tenant_id').onRef('u.id', '=', 'i.unit_id'),
    )
    .where('i.tenant_id', '=', tenantId)
    .where('i.id', '=', id)
    .selectAll('i')
    .select('u.path as unit_path')
    .executeTakeFirst();
}

export const importKey = (tenantId: string, id: string) => `imports/${tenantId}/${id}`;

/** The rows that could not be taken over, as a table. */
export const problemKey = (tenantId: string, id: string) => `imports/${tenantId}/${id}-problems`;

/** @returns whether the unit had it */
export async function deleteEntry(
  { db, tenantId }: Pick<OperationContext, 'db' | 'tenantId'>,
  unitId: string,
  register: Register,
  entryId: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom(register)
    .where('tenant_id', '=', tenantId)
    .where('unit_id', '=', unitId)
    .where('id', '=', entryId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

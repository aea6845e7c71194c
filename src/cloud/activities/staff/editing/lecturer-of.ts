import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { nameKey } from '@shared/text/name-key';

/**
 * Whom the name of a lecturer stands for in the registers of the host and of the units above it, the
 * nearest first; null for somebody who is in none. Names are once in a unit's register.
 */
export async function lecturerOf(
  { db, tenantId }: Pick<OperationContext, 'db' | 'tenantId'>,
  name: string | undefined,
  hostPath: string,
): Promise<string | null> {
  if (name === undefined) return null;
  const found = await db
    .selectFrom('lecturers as l')
    .innerJoin('units as u', (join) =>
      join.onRef('u.tenant_id', '=', 'l.tenant_id').onRef('u.id', '=', 'l.unit_id'),
    )
    .where('l.tenant_id', '=', tenantId)
    .where('l.name_key', '=', nameKey(name))
    .select(['l.id', 'u.path'])
    .execute();
  const [nearest] = found
    .filter(({ path }) => hostPath.startsWith(path))
    .sort((a, b) => b.path.length - a.path.length);
  return nearest?.id ?? null;
}

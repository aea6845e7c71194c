import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { unitById, unitsByIds } from '@cloud/organisation/queries';

type Where = Pick<OperationContext, 'db' | 'tenantId'>;

/**
 * Whose home page a unit writes for: a village for its town, a town for itself, all others (the
 * county, its centres and teams) for everybody.
 * @param unitPath "/330382/330382108/330382108012/"
 * @returns the path of that town, or the county's
 */
export async function audienceOf({ db, tenantId }: Where, unitPath: string): Promise<string> {
  const ids = unitPath.split('/').filter(Boolean);
  const units = await unitsByIds(db, tenantId, ids);
  const town = units.find((unit) => unit.kind === 'town');
  return town?.path ?? `/${ids[0] ?? ''}/`;
}

/** What somebody sees who chose a town, or a unit of it: its own and the county's. Null: everything. */
export async function audiencesFor(
  where: Where,
  unitId: string | undefined,
): Promise<string[] | null> {
  if (unitId === undefined) return null;
  const unit = await unitById(where.db, where.tenantId, unitId);
  if (!unit) return null;
  const own = await audienceOf(where, unit.path);
  const county = `/${unit.path.split('/')[1] ?? ''}/`;
  return own === county ? null : [own, county];
}

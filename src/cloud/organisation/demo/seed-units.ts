import type { Insertable, Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { claimDataSet } from '@cloud/platform/demo/claim-data-set';
import { pathBelow } from '@shared/organisation/rules';
import { county, yueqingTowns } from '@shared/organisation/yueqing/yueqing';
import { yueqingVillages } from '@shared/organisation/yueqing/yueqing-villages';
import { bodies } from './bodies';

type UnitRow = Insertable<Database['units']>;

interface UnitOptions {
  /** Also what the report does not give: places of stations and mother schools, opening hours. */
  examples: boolean;
}

/**
 * County, towns, villages and the bodies of the report, in one statement; once. A real installation
 * takes them without the examples.
 * @param trx a transaction
 */
export async function seedUnits(
  trx: Kysely<Database>,
  tenantId: string,
  now: Date,
  options: UnitOptions,
): Promise<void> {
  if (!(await claimDataSet(trx, tenantId, 'units', now))) return;
  await trx.insertInto('units').values(unitRows(tenantId, options)).execute();
}

/** Parents come before children; the paths of the parents are known as the list is made. */
function unitRows(tenantId: string, { examples }: UnitOptions): UnitRow[] {
  const paths = new Map<string, string>();
  const place = (id: string, parentId: string | null) => {
    const parentPath = parentId === null ? null : paths.get(parentId);
    if (parentPath === undefined) throw new Error(`unit ${id} comes before its parent ${parentId}`);
    paths.set(id, pathBelow(parentPath, id));
    return { tenant_id: tenantId, id, parent_id: parentId, parent_path: parentPath };
  };

  return [
    {
      ...place(county.id, null),
      kind: 'county',
      name: county.name,
      short_name: county.shortName,
      initials: 'yq',
    },
    ...yueqingTowns.map((town, position) => ({
      ...place(town.id, county.id),
      kind: 'town',
      name: town.name,
      short_name: town.shortName,
      initials: town.initials,
      position,
    })),
    ...yueqingVillages.map((village, position) => ({
      ...place(village.id, village.townId),
      kind: 'village',
      name: village.name,
      short_name: village.shortName,
      initials: village.initials,
      position,
    })),
    ...bodies
      .filter((body) => examples || !body.isPlacedByExample)
      .map((body, position) => ({
        ...place(body.id, body.parentId),
        kind: body.kind,
        name: body.name,
        short_name: body.shortName,
        initials: body.initials,
        // After the towns and villages of the same parent.
        position: 1000 + position,
        about: body.about,
        place: body.place,
        telephone: body.telephone,
        hours: JSON.stringify(examples ? body.hours : []),
        is_help_point: body.isHelpPoint,
        is_example: examples && body.isExample,
      })),
  ];
}

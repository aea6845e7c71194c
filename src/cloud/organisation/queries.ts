import { sql, type Kysely } from 'kysely';
import { anyOf } from '@cloud/platform/database/any-of';
import { preparedRows } from '@cloud/platform/database/prepared-statements';
import type { Database } from '@cloud/platform/database/schema.generated';
import { isRole, type Role } from '@shared/organisation/roles';
import type { Grant } from '@shared/organisation/rules';
import type { UnitKind } from '@shared/organisation/units';

type Db = Kysely<Database>;

/**
 * Every row of a unit, and whether something lies below it.
 * For other domains: `unitById`, `unitsByIds`, `grantsOf`, `grantsOfMany`, `holdersNearest`.
 */
function units(db: Db, tenantId: string) {
  return db
    .selectFrom('units')
    .selectAll('units')
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('units as child')
            .select('child.id')
            .whereRef('child.tenant_id', '=', 'units.tenant_id')
            .whereRef('child.parent_id', '=', 'units.id'),
        )
        .as('has_children'),
    )
    .where('units.tenant_id', '=', tenantId);
}

/** A unit's row, or undefined. */
export function unitById(db: Db, tenantId: string, id: string) {
  return units(db, tenantId).where('units.id', '=', id).executeTakeFirst();
}

/** The rows of several units, in no order. */
export function unitsByIds(db: Db, tenantId: string, ids: readonly string[]) {
  if (ids.length === 0) return Promise.resolve([]);
  return units(db, tenantId).where('units.id', 'in', ids).execute();
}

/** The units directly below one, or the roots. */
export function unitsBelow(
  db: Db,
  tenantId: string,
  parentId: string | null,
  kinds: readonly UnitKind[] | undefined,
) {
  let query = units(db, tenantId).where(
    'units.parent_id',
    parentId === null ? 'is' : '=',
    parentId,
  );
  if (kinds) query = query.where('units.kind', 'in', kinds);
  return query.orderBy('units.position').orderBy('units.id').limit(500).execute();
}

export interface UnitSearch {
  text: string;
  kinds?: readonly UnitKind[] | undefined;
  /** Only this unit and what lies below it. */
  underPath?: string | undefined;
}

/** Units whose name holds the text or whose initials begin with it; the larger unit first. */
export function unitsLike(db: Db, tenantId: string, search: UnitSearch) {
  const escaped = search.text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  let query = units(db, tenantId)
    .leftJoin('units as parent', (join) =>
      join
        .onRef('parent.tenant_id', '=', 'units.tenant_id')
        .onRef('parent.id', '=', 'units.parent_id'),
    )
    .select('parent.name as parent_name')
    .where((eb) =>
      eb.or([
        eb('units.name', 'like', `%${escaped}%`),
        eb('units.initials', 'like', `${escaped.toLowerCase()}%`),
      ]),
    );
  if (search.kinds) query = query.where('units.kind', 'in', search.kinds);
  if (search.underPath) query = query.where('units.path', 'like', `${search.underPath}%`);
  return query
    .orderBy((eb) => eb.case().when('units.short_name', '=', search.text).then(0).else(1).end())
    .orderBy((eb) => eb.fn('length', ['units.path']))
    .orderBy('units.position')
    .orderBy('units.id')
    .limit(20)
    .execute();
}

/** The unit's ancestors, from the root down. */
export async function trailOf(db: Db, tenantId: string, path: string) {
  const ids = path.split('/').filter(Boolean).slice(0, -1);
  const rows = await unitsByIds(db, tenantId, ids);
  return rows.sort((a, b) => a.path.length - b.path.length);
}

/** Stations and centres that help, with the town each stands in. */
export function helpPointUnits(db: Db, tenantId: string) {
  return units(db, tenantId)
    .where('units.is_help_point', '=', true)
    .orderBy('units.position')
    .orderBy('units.id')
    .limit(50)
    .execute();
}

/** The roles that a person holds on a day (`YYYY-MM-DD`, Asia/Shanghai), with the units' paths. */
export async function grantsOf(
  db: Db,
  tenantId: string,
  personId: string,
  onDate: string,
): Promise<Grant[]> {
  return (await grantsOfMany(db, tenantId, [personId], onDate)).get(personId) ?? [];
}

/** The same for many, by person; those without any are left out. */
export async function grantsOfMany(
  db: Db,
  tenantId: string,
  personIds: readonly string[],
  onDate: string,
): Promise<Map<string, Grant[]>> {
  const byPerson = new Map<string, Grant[]>();
  if (personIds.length === 0) return byPerson;
  const grants = grantsInForce(db, tenantId, onDate).where(
    'grants.person_id',
    '=',
    anyOf(personIds),
  );
  const rows = await preparedRows(db, grants);
  for (const { person_id: personId, role, unit_id: unitId, unit_path: unitPath } of rows) {
    if (!isRole(role)) continue;
    const own = byPerson.get(personId) ?? [];
    own.push({ role, unitId, unitPath });
    byPerson.set(personId, own);
  }
  return byPerson;
}

/** The rows behind `grantsOf`, for the screen that shows them. */
export function grantRowsOf(db: Db, tenantId: string, personId: string, onDate: string) {
  return grantsInForce(db, tenantId, onDate)
    .where('grants.person_id', '=', personId)
    .orderBy('grants.id')
    .execute();
}

/**
 * Who holds one of the roles at the unit of this path or, where nobody does, at the nearest one above
 * it; at most 50 people.
 */
export async function holdersNearest(
  db: Db,
  tenantId: string,
  wanted: { path: string; roles: readonly Role[]; onDate: string },
): Promise<string[]> {
  const above = wanted.path.split('/').filter(Boolean).reverse();
  const rows = await grantsInForce(db, tenantId, wanted.onDate)
    .where('grants.role', 'in', wanted.roles)
    .where('grants.unit_id', 'in', above)
    .orderBy('grants.id')
    .execute();
  const nearest = above.find((unitId) => rows.some((row) => row.unit_id === unitId));
  const holders = rows.filter((row) => row.unit_id === nearest).map((row) => row.person_id);
  return [...new Set(holders)].slice(0, 50);
}

function grantsInForce(db: Db, tenantId: string, onDate: string) {
  return grantRows(db, tenantId)
    .where('grants.starts_on', '<=', onDate)
    .where((eb) => eb.or([eb('grants.ends_on', 'is', null), eb('grants.ends_on', '>=', onDate)]));
}

function grantRows(db: Db, tenantId: string) {
  return db
    .selectFrom('grants')
    .innerJoin('units', (join) =>
      join
        .onRef('units.tenant_id', '=', 'grants.tenant_id')
        .onRef('units.id', '=', 'grants.unit_id'),
    )
    .selectAll('grants')
    .select(['units.path as unit_path', 'units.name as unit_name'])
    .where('grants.tenant_id', '=', tenantId)
    .where('grants.revoked_at', 'is', null);
}

/** A grant that was not ended by hand, or undefined. */
export function grantById(db: Db, tenantId: string, id: string) {
  return grantRows(db, tenantId).where('grants.id', '=', id).executeTakeFirst();
}

export interface GrantList {
  underPath: string;
  role?: Role | undefined;
  /** The last id of the page before. */
  after?: string | undefined;
  limit: number;
  /** Grants that ended before this day are left out. */
  onDate: string;
}

/** Grants in a unit and below it, today's and later ones; one more than `limit` when there are more. */
export function grantsBelow(db: Db, tenantId: string, list: GrantList) {
  let query = grantRows(db, tenantId)
    .where('units.path', 'like', `${list.underPath}%`)
    .where((eb) =>
      eb.or([eb('grants.ends_on', 'is', null), eb('grants.ends_on', '>=', list.onDate)]),
    );
  if (list.role) query = query.where('grants.role', '=', list.role);
  if (list.after) query = query.where('grants.id', '>', list.after);
  return query
    .orderBy('grants.id')
    .limit(list.limit + 1)
    .execute();
}

/** Whether she holds the role there on one of these days already. */
export async function hasOverlappingGrant(
  db: Db,
  tenantId: string,
  wanted: {
    personId: string;
    role: Role;
    unitId: string;
    startsOn: string;
    endsOn: string | null;
  },
): Promise<boolean> {
  const row = await grantRows(db, tenantId)
    .where('grants.person_id', '=', wanted.personId)
    .where('grants.role', '=', wanted.role)
    .where('grants.unit_id', '=', wanted.unitId)
    .where(
      sql<boolean>`daterange(grants.starts_on, grants.ends_on, '[]')
        && daterange(${wanted.startsOn}::date, ${wanted.endsOn}::date, '[]')`,
    )
    .executeTakeFirst();
  return row !== undefined;
}

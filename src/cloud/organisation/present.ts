import * as v from 'valibot';
import { weeklyHours } from '@shared/organisation/contract';
import { isRole, type Role } from '@shared/organisation/roles';
import { unitKinds, type UnitKind } from '@shared/organisation/units';
import type { grantRowsOf, unitById } from './queries';

type UnitRow = NonNullable<Awaited<ReturnType<typeof unitById>>>;
type GrantRow = Awaited<ReturnType<typeof grantRowsOf>>[number];

export function presentUnit(row: UnitRow) {
  return {
    id: row.id,
    kind: kindOf(row.kind),
    name: row.name,
    shortName: row.short_name,
    parentId: row.parent_id,
    hasChildren: Boolean(row.has_children),
  };
}

export function presentPlace(row: UnitRow) {
  return {
    about: row.about,
    place: row.place,
    telephone: row.telephone,
    hours: v.parse(weeklyHours, row.hours),
    isExample: row.is_example,
  };
}

export function presentAncestor(row: UnitRow) {
  return { id: row.id, name: row.name, shortName: row.short_name };
}

export function presentHelpPoint(row: UnitRow) {
  return {
    id: row.id,
    name: row.name,
    // A station stands below its town, a centre of the county below the county.
    townId: row.path.split('/')[2] === row.id ? null : (row.path.split('/')[2] ?? null),
    ...presentPlace(row),
  };
}

export function presentGrant(row: GrantRow) {
  return {
    id: row.id,
    role: roleOf(row.role),
    unitId: row.unit_id,
    unitName: row.unit_name,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  };
}

export function presentStaffGrant(row: GrantRow, personName: string | null) {
  return {
    ...presentGrant(row),
    personId: row.person_id,
    personName,
    grantedBy: row.granted_by,
  };
}

// The tables' checks allow no other; a new kind or role in a migration must reach the contract too.
function kindOf(text: string): UnitKind {
  const kind = unitKinds.find((known) => known === text);
  if (!kind) throw new Error(`unit kind ${text} is not in the contract`);
  return kind;
}

function roleOf(text: string): Role {
  if (!isRole(text)) throw new Error(`role ${text} is not in the contract`);
  return text;
}

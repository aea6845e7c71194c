import * as v from 'valibot';
import { oneOf } from '@cloud/platform/one-of';
import { weeklyHours } from '@shared/organisation/contract';
import { roles } from '@shared/organisation/roles';
import { unitKinds } from '@shared/organisation/units';
import type { grantRowsOf, unitById } from './queries';

type UnitRow = NonNullable<Awaited<ReturnType<typeof unitById>>>;
type GrantRow = Awaited<ReturnType<typeof grantRowsOf>>[number];

export function presentUnit(row: UnitRow) {
  return {
    id: row.id,
    kind: oneOf(unitKinds, row.kind),
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

/** @param townId the town it stands in; null for one of the whole county */
export function presentHelpPoint(row: UnitRow, townId: string | null) {
  return { id: row.id, name: row.name, townId, ...presentPlace(row) };
}

export function presentGrant(row: GrantRow) {
  return {
    id: row.id,
    role: oneOf(roles, row.role),
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

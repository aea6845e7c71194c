import { isRole, type Role } from '@shared/organisation/roles';

interface HeldRole {
  role: string;
  unitId: string;
  unitName: string;
}

/** Roles with which the console has something to do. */
const staffRoles: readonly Role[] = [
  'counsellor',
  'front-desk',
  'counselling-supervisor',
  'case-handler',
  'case-lead',
  'organiser',
  'editor',
  'unit-admin',
  'auditor',
  'platform-admin',
];

export interface StaffUnit {
  id: string;
  name: string;
  roles: Role[];
}

/** The units for which she works, each once with all her roles there; in the order of her grants. */
export function staffUnits(grants: readonly HeldRole[]): StaffUnit[] {
  const units = new Map<string, StaffUnit>();
  for (const { role, unitId, unitName } of grants) {
    if (!isRole(role) || !staffRoles.includes(role)) continue;
    const unit = units.get(unitId) ?? { id: unitId, name: unitName, roles: [] };
    if (!unit.roles.includes(role)) unit.roles.push(role);
    units.set(unitId, unit);
  }
  return [...units.values()];
}

/** Whether one of the units gives one of the roles. What is shown; the server decides. */
export function holdsOneOf(units: readonly StaffUnit[], wanted: readonly Role[]): boolean {
  return units.some(({ roles }) => roles.some((role) => wanted.includes(role)));
}

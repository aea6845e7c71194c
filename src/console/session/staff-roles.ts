import { isRole, type Role } from '@shared/organisation/roles';

interface HeldRole {
  role: string;
  unitId: string;
  unitName: string;
}

/** Roles with which the console has something to do. */
const staffRoles: readonly Role[] = [
  'organiser',
  'editor',
  'unit-admin',
  'auditor',
  'platform-admin',
];

/** Who may create and run activities (`cloud/activities/access.ts`). */
export const organiserRoles: readonly Role[] = ['organiser', 'unit-admin', 'platform-admin'];

/** Who may write news and themes (`cloud/content/access.ts`). */
export const writerRoles: readonly Role[] = ['editor', ...organiserRoles];

/** Who gives roles, and looks after people's records (`cloud/organisation/access.ts`). */
export const administratorRoles: readonly Role[] = ['unit-admin', 'platform-admin'];

/** Who sees which roles are held. */
export const overseerRoles: readonly Role[] = [...administratorRoles, 'auditor'];

/** Who reads what was done. */
export const auditorRoles: readonly Role[] = ['auditor', 'platform-admin'];

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

import { isOrdinaryRole, type Role } from './roles';

/** A role that is in force: for a unit and all below it. */
export interface Grant {
  role: Role;
  unitId: string;
  /** The unit's place in the tree: "/330382/330382108/". Begins and ends with a slash. */
  unitPath: string;
}

/** A grant with its days, `YYYY-MM-DD` in Asia/Shanghai; both ends are included, null is open. */
export interface DatedGrant extends Grant {
  startsOn: string;
  endsOn: string | null;
}

/**
 * Whether the grant reaches the unit: its own or one below. Paths end with a slash, so that
 * "/330382/3303821/" is not below "/330382/330382/".
 */
export function covers(grant: Pick<Grant, 'unitPath'>, unitPath: string): boolean {
  return isUnitPath(grant.unitPath) && isUnitPath(unitPath) && unitPath.startsWith(grant.unitPath);
}

/** Whether a grant is in force on a day of the calendar (`YYYY-MM-DD`). */
export function isInForce(grant: Pick<DatedGrant, 'startsOn' | 'endsOn'>, onDate: string): boolean {
  return grant.startsOn <= onDate && (grant.endsOn === null || onDate <= grant.endsOn);
}

/** Whether one of the grants gives one of the roles at the unit; dated grants only on their days. */
export function hasRole(
  grants: readonly (Grant | DatedGrant)[],
  wanted: readonly Role[],
  unitPath: string,
  onDate?: string,
): boolean {
  return grants.some(
    (grant) =>
      wanted.includes(grant.role) &&
      covers(grant, unitPath) &&
      (onDate === undefined || !('startsOn' in grant) || isInForce(grant, onDate)),
  );
}

/** Who gives a role, to whom, at which unit. */
export interface GrantRequest {
  granterId: string;
  granterGrants: readonly Grant[];
  personId: string;
  role: Role;
  unitPath: string;
}

export type GrantDecision = 'yes' | 'not-oneself' | 'role-too-high' | 'outside-own-unit';

/**
 * Who may give (and end) which role: a platform administrator every role at the units she covers;
 * a unit's administrator the roles below her own, in her unit and below; nobody to herself.
 */
export function mayGrant(request: GrantRequest): GrantDecision {
  const { granterGrants, role, unitPath } = request;
  if (request.granterId === request.personId) return 'not-oneself';
  if (hasRole(granterGrants, ['platform-admin'], unitPath)) return 'yes';
  if (!hasRole(granterGrants, ['unit-admin'], unitPath)) return 'outside-own-unit';
  return isOrdinaryRole(role) ? 'yes' : 'role-too-high';
}

/**
 * Whether she administers everything that another holds: who could give and end each of these roles
 * may also help their holder with her account. Nobody by way of somebody without a role.
 */
export function administersAll(administrator: readonly Grant[], held: readonly Grant[]): boolean {
  return (
    held.length > 0 &&
    held.every(({ role, unitPath }) => {
      if (hasRole(administrator, ['platform-admin'], unitPath)) return true;
      return isOrdinaryRole(role) && hasRole(administrator, ['unit-admin'], unitPath);
    })
  );
}

/** The path of a unit below a parent; the root has none. */
export function pathBelow(parentPath: string | null, unitId: string): string {
  return `${parentPath ?? '/'}${unitId}/`;
}

function isUnitPath(path: string): boolean {
  return path.length > 2 && path.startsWith('/') && path.endsWith('/');
}

import type { Role } from '@shared/organisation/roles';

/** Who draws kites for a unit, and says yes to those that others drew. */
export const flyerRoles: readonly Role[] = ['editor', 'unit-admin', 'platform-admin'];

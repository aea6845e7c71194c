import type { Role } from '@shared/organisation/roles';

/** Who may hold a key: the desk and administrators never read. */
export const talkRoles: readonly Role[] = ['counsellor', 'counselling-supervisor'];

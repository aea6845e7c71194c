/** Roles that a person holds for a unit and all below it (`security.md`, who may see what). */
export const roles = [
  'resident',
  'volunteer',
  'lecturer',
  'counsellor',
  'case-handler',
  'case-lead',
  'organiser',
  'editor',
  'unit-admin',
  'auditor',
  'platform-admin',
] as const;

export type Role = (typeof roles)[number];

/** What people call the roles. */
export const roleNames: Record<Role, string> = {
  resident: '居民',
  volunteer: '志愿者',
  lecturer: '讲师',
  counsellor: '心理咨询师',
  'case-handler': '个案经办人',
  'case-lead': '个案负责人',
  organiser: '组织员',
  editor: '编辑',
  'unit-admin': '单位管理员',
  auditor: '审计员',
  'platform-admin': '平台管理员',
};

/**
 * Roles that only the platform's administrator gives: the administrators themselves, and the
 * auditor, who must not owe the post to those who are audited.
 */
const reservedRoles: readonly Role[] = ['unit-admin', 'auditor', 'platform-admin'];

/** Whether a unit's administrator may give this role inside the unit. */
export function isOrdinaryRole(role: Role): boolean {
  return !reservedRoles.includes(role);
}

/**
 * Roles that let their holder see other people's data or decide who may: they count only in a session
 * with a strong sign-in.
 */
const rolesOverPeople: readonly Role[] = [
  'counsellor',
  'case-handler',
  'case-lead',
  'organiser',
  'unit-admin',
  'auditor',
  'platform-admin',
];

/** Whether the role needs a second factor. */
export const seesPeople = (role: Role): boolean => rolesOverPeople.includes(role);

/** Roles that have work to do in the console. */
export const consoleRoles: readonly Role[] = [...rolesOverPeople, 'editor'];

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

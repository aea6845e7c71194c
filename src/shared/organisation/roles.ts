/** Roles that a person holds for a unit and all below it (`security.md`, who may see what). */
export const roles = [
  'resident',
  'volunteer',
  'lecturer',
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
] as const;

export type Role = (typeof roles)[number];

/** What people call the roles. */
export const roleNames: Record<Role, string> = {
  resident: '居民',
  volunteer: '志愿者',
  lecturer: '讲师',
  // A lawyer, a mediator and a mentor as well: what she is called goes by the service.
  counsellor: '咨询老师',
  'front-desk': '咨询前台',
  'counselling-supervisor': '咨询督导',
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
  'front-desk',
  'counselling-supervisor',
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

/**
 * Who does what, for contracts, access rules and the console alike. A role counts where it is held: for
 * the unit itself or one above it.
 */
export const administratorRoles: readonly Role[] = ['unit-admin', 'platform-admin'];

/** Who creates and runs activities, and looks up whoever stands at the counter. */
export const organiserRoles: readonly Role[] = ['organiser', ...administratorRoles];

/** Who writes news and themes. */
export const writerRoles: readonly Role[] = ['editor', ...organiserRoles];

/** Who says yes to what others wrote. Four eyes and the unit above are asked for beside it. */
export const reviewerRoles: readonly Role[] = ['editor', ...administratorRoles];

/** Who reads what women report, at the county's rights centre. */
export const caseHandlerRoles: readonly Role[] = ['case-handler', 'case-lead'];

/** Who closes cases, and says who reads them and who is on duty. */
export const caseLeadRoles: readonly Role[] = ['case-lead'];

/** Who runs a house of counselling: counsellors, closed days, figures. */
export const counsellingLeadRoles: readonly Role[] = [
  'counselling-supervisor',
  ...administratorRoles,
];

/** Who books for others there, and reads no content. */
export const deskRoles: readonly Role[] = ['front-desk', ...counsellingLeadRoles];

/** Who sees which roles are held. */
export const overseerRoles: readonly Role[] = [...administratorRoles, 'auditor'];

/** Who reads what was done. Not a unit's administrator: she is who is watched. */
export const auditorRoles: readonly Role[] = ['auditor', 'platform-admin'];

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

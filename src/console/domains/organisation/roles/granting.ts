import { isRole, roleNames, roles, type Role } from '@shared/organisation/roles';
import { mayGrant, type Grant, type GrantDecision } from '@shared/organisation/rules';

/** What a role is for, in a line. */
export const roleNotes: Record<Role, string> = {
  resident: '看活动、报名，人人都是',
  volunteer: '在活动里帮忙，能报志愿者的名额',
  lecturer: '讲课',
  counsellor: '接待来咨询的人，看自己的日程',
  'front-desk': '替人约咨询、打印日程，看不到谈了什么',
  'counselling-supervisor': '管咨询老师、开放时间和统计',
  'case-handler': '经办维权个案，看到自己的个案',
  'case-lead': '分派和复核个案',
  organiser: '办活动，看报名的人',
  editor: '写文章、公告和专题',
  'unit-admin': '分配角色，管这个单位的人和资料',
  auditor: '查看操作记录',
  'platform-admin': '管整个平台',
};

/** What is never given by hand: everybody has it. */
const given = roles.filter((role) => role !== 'resident');

export interface RoleChoice {
  role: Role;
  name: string;
  note: string;
  /** Why it cannot be given; null: it can. */
  obstacle: string | null;
}

const obstacles: Record<Exclude<GrantDecision, 'yes'>, string> = {
  'not-oneself': '不能动自己的角色，请让别的管理员来办',
  'role-too-high': '要由平台管理员来给',
  'outside-own-unit': '你不是这个单位的管理员',
};

interface Granter {
  id: string;
  grants: readonly { role: string; unitId: string }[];
}

/**
 * Every role, and why this one cannot give it at a unit.
 * @param trail ids from the root down to the unit
 * @param personId who would hold it; null while nobody is known, as with an invitation
 */
export function roleChoices(
  granter: Granter,
  trail: readonly string[],
  personId: string | null,
): RoleChoice[] {
  return given.map((role) => ({
    role,
    name: roleNames[role],
    note: roleNotes[role],
    obstacle: grantObstacle(granter, trail, personId, role),
  }));
}

/** Why she may neither give nor end this role there; null: she may. */
export function grantObstacle(
  granter: Granter,
  trail: readonly string[],
  personId: string | null,
  role: Role,
): string | null {
  const decision = mayGrant({
    granterId: granter.id,
    granterGrants: grantsAlong(granter, trail),
    personId: personId ?? '',
    role,
    unitPath: pathTo(trail),
  });
  return decision === 'yes' ? null : obstacles[decision];
}

function grantsAlong({ grants }: Granter, trail: readonly string[]): Grant[] {
  return grants.flatMap(({ role, unitId }) => {
    const place = trail.indexOf(unitId);
    if (place < 0 || !isRole(role)) return [];
    return [{ role, unitId, unitPath: pathTo(trail.slice(0, place + 1)) }];
  });
}

const pathTo = (trail: readonly string[]) => `/${trail.join('/')}/`;

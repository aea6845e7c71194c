import { sql } from 'kysely';
import { ago, deleteWhere, type RetentionRule } from '@cloud/platform/retention/retention';

export const retention: readonly RetentionRule[] = [
  {
    table: 'units',
    purpose: 'The tree of public bodies; nothing about people.',
    basis: '–',
    until: '长期',
    forget: null,
  },
  {
    table: 'grants',
    purpose: 'Who was allowed to do what at the time.',
    basis: 'PIPL 51, 69',
    until: '角色结束或收回后 3 年',
    forget: deleteWhere(
      'grants',
      ({ now }) => sql`revoked_at < ${ago(now, { years: 3 })}
        or (ends_on::timestamp at time zone 'Asia/Shanghai') < ${ago(now, { years: 3 })}`,
    ),
    disclosure: {
      what: '哪个编号担任过什么角色（不含名字）',
      why: '查清当时是谁有权做的事',
      basis: '个人信息保护法第 69 条',
    },
  },
  {
    table: 'role_invitations',
    purpose: 'Who was asked to take a role, and what she answered.',
    basis: 'PIPL 19',
    until: '答复或过期后 1 年',
    forget: deleteWhere(
      'role_invitations',
      ({ now }) => sql`coalesce(settled_at, expires_at) < ${ago(now, { years: 1 })}`,
    ),
  },
];

import { sql } from 'kysely';
import { ago, deleteWhere, type RetentionRule } from '@cloud/platform/retention/retention';

const account = '账号在用期间';
const contract = 'PIPL 13(1)(2)';
const safety = 'PIPL 19, 51';

const expired = (table: 'sms_codes' | 'scan_sign_ins' | 'sign_in_tickets' | 'password_links') =>
  deleteWhere(table, ({ now }) => sql`expires_at <= ${now}`);

/** What is hers goes with her account (`personal-data.ts`); the clock ends the rest. */
export const retention: readonly RetentionRule[] = [
  {
    table: 'people',
    purpose: 'Name, number and village that she gave; after deletion an id without any of them.',
    basis: contract,
    until: account,
    forget: null,
  },
  {
    table: 'identities',
    purpose: 'Knows her again.',
    basis: contract,
    until: account,
    forget: null,
  },
  {
    table: 'family_members',
    purpose: 'Who comes along.',
    basis: 'PIPL 13(1)(1), 29, 31',
    until: account,
    forget: null,
  },
  {
    table: 'sessions',
    purpose: 'Devices that are or were signed in, for her to see.',
    basis: safety,
    until: '退出或过期后 90 天',
    forget: deleteWhere('sessions', ({ now }) => {
      const end = ago(now, { days: 90 });
      return sql`expires_at <= ${end} or revoked_at <= ${end}`;
    }),
    says: ['退出后留 90 天'],
  },
  {
    table: 'consents',
    purpose: 'Proves what she agreed to.',
    basis: 'PIPL 69',
    until: '注销后 3 年',
    forget: deleteWhere(
      'consents',
      ({ now }) => sql`exists (select from people p where p.tenant_id = consents.tenant_id
        and p.id = consents.person_id and p.deleted_at <= ${ago(now, { years: 3 })})`,
    ),
    disclosure: {
      what: '同意过什么、哪天同意和撤回（不含名字）',
      why: '证明当时得到过你的同意',
      basis: '个人信息保护法第 69 条',
    },
  },
  {
    table: 'data_requests',
    purpose: 'Proves that what she asked for was done in time.',
    basis: 'PIPL 50, 69',
    until: '办好后 3 年',
    forget: deleteWhere('data_requests', ({ now }) => sql`settled_at <= ${ago(now, { years: 3 })}`),
    disclosure: {
      what: '在柜台或电话里提过什么要求、什么时候办好（不含名字和说明）',
      why: '证明你的要求按时办了',
      basis: '个人信息保护法第 50 条、第 69 条',
    },
  },
  {
    table: 'looks_at_people',
    purpose: 'Who of the staff looked at whom, and why.',
    basis: 'PIPL 51, 69',
    until: '3 年',
    forget: deleteWhere(
      'looks_at_people',
      ({ now }) => sql`created_at <= ${ago(now, { years: 3 })}`,
    ),
  },
  {
    table: 'sms_codes',
    purpose: 'The code she was sent.',
    basis: safety,
    until: '5 分钟',
    forget: expired('sms_codes'),
  },
  {
    table: 'scan_sign_ins',
    purpose: 'A code that a browser shows.',
    basis: safety,
    until: '2 分钟',
    forget: expired('scan_sign_ins'),
  },
  {
    table: 'sign_in_tickets',
    purpose: 'Between two steps of signing in.',
    basis: safety,
    until: '10 分钟',
    forget: expired('sign_in_tickets'),
  },
  {
    table: 'password_links',
    purpose: 'Sets a password once.',
    basis: safety,
    until: '1 天',
    forget: expired('password_links'),
  },
  {
    table: 'password_failures',
    purpose: 'Makes guessing slow.',
    basis: safety,
    until: '1 天',
    forget: deleteWhere('password_failures', ({ now }) => sql`last_at <= ${ago(now, { days: 1 })}`),
  },
  {
    table: 'identity_confirmations',
    purpose: 'That she has just shown who she is.',
    basis: safety,
    until: '1 天',
    forget: deleteWhere(
      'identity_confirmations',
      ({ now }) => sql`confirmed_at <= ${ago(now, { days: 1 })}`,
    ),
  },
  {
    table: 'waiting_changes',
    purpose: 'A change of her sign-in methods that she can still stop.',
    basis: safety,
    until: '3 天',
    forget: deleteWhere('waiting_changes', ({ now }) => sql`closes_at <= ${now}`),
  },
  {
    table: 'staff_accounts',
    purpose: 'How staff sign in.',
    basis: safety,
    until: account,
    forget: null,
  },
  {
    table: 'totp_factors',
    purpose: 'How staff sign in.',
    basis: safety,
    until: account,
    forget: null,
  },
  { table: 'passkeys', purpose: 'How staff sign in.', basis: safety, until: account, forget: null },
  {
    table: 'recovery_codes',
    purpose: 'How staff sign in.',
    basis: safety,
    until: account,
    forget: null,
  },
];

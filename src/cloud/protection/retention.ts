import { sql } from 'kysely';
import { ago, deleteWhere, type RetentionRule } from '@cloud/platform/retention/retention';

const untilCaseGoes =
  '每日测试 7 天后；撤回 7 天后，一直没能向本人确认的 90 天后；不立案 90 天后；结案 3 年后（本人再写重新计算）';

const ofCase = (table: RetentionRule['table'], purpose: string): RetentionRule => ({
  table,
  purpose,
  basis: 'Anti-Domestic Violence Law 13; PIPL 13(1)(3)(4), 19',
  until: untilCaseGoes,
  // By the domain's own job (`forget.ts`): the login that runs these rules cannot reach the table.
  forget: null,
});

export const retention: readonly RetentionRule[] = [
  ofCase('protection_cases', 'That somebody asked for help, how urgently, and who answers.'),
  ofCase('protection_entries', 'What she wrote and was answered: ciphertext.'),
  ofCase('protection_wraps', 'Keys of a case, each sealed to one reader.'),
  ofCase('protection_events', 'Who opened it, by role, and what became of it: shown to her.'),
  ofCase('protection_referrals', 'Whom it was passed on to.'),
  ofCase('protection_case_alarms', 'For which case somebody was called.'),
  {
    table: 'protection_handlers',
    purpose: 'Whose signature it is.',
    basis: 'PIPL 13(1)(3)',
    until: '最后一件有其签名的求助删除以后',
    forget: null,
    disclosure: {
      what: '你在求助里签过名的记录（一串编号和公开钥匙，不含名字和电话）',
      why: '求助人要能核对是谁确认的、有没有被改过',
      basis: '个人信息保护法第 13 条第 1 款第 3 项',
    },
  },
  {
    table: 'protection_keys',
    purpose: 'Public keys that signatures are verified by.',
    basis: 'PIPL 13(1)(3)',
    until: '与上一行相同；私钥文件停用时立即删除',
    forget: null,
  },
  {
    table: 'protection_directories',
    purpose: 'Who read when, as signed: public.',
    basis: '–',
    until: '长期',
    forget: null,
  },
  {
    table: 'protection_statuses',
    purpose: 'Which version was current, which keys were revoked: public.',
    basis: '–',
    until: '长期',
    forget: null,
  },
  {
    table: 'protection_settings',
    purpose: 'Hours and promised times; nothing about people.',
    basis: '–',
    until: '长期',
    forget: null,
  },
  {
    table: 'protection_duties',
    purpose: 'Who was on duty.',
    basis: 'PIPL 13(1)(2), 19',
    until: '1 年',
    forget: deleteWhere('protection_duties', ({ now }) => sql`ends_at < ${ago(now, { years: 1 })}`),
  },
  {
    table: 'protection_alarms',
    purpose: 'Who was called when; not for which case.',
    basis: 'PIPL 13(1)(2), 19',
    until: '1 年',
    forget: deleteWhere('protection_alarms', ({ now }) => sql`made_at < ${ago(now, { years: 1 })}`),
  },
  {
    table: 'protection_contacts',
    purpose: 'Where somebody on duty is called; sealed.',
    basis: 'PIPL 13(1)(2)',
    until: '换号、离岗或注销时',
    forget: null,
  },
  {
    table: 'protection_contact_tests',
    purpose: 'That a number is reached before it counts.',
    basis: 'PIPL 19',
    until: '1 天',
    forget: deleteWhere(
      'protection_contact_tests',
      ({ now }) => sql`expires_at < ${ago(now, { days: 1 })}`,
    ),
  },
];

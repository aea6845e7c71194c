import { sql } from 'kysely';
import { keyLifeDays } from '../operation/idempotency';
import { longestWindowSeconds } from '../secrets/rate-limit';
import { securityEventDays } from '../security/security-events';
import { deleteOldTaskFiles } from '../background-tasks/tend-tasks';
import { ago, deleteWhere, type RetentionRule } from './retention';

/** Tables of the platform itself. Jobs of pg-boss are deleted by it, three days after they ended. */
export const platformRetention: readonly RetentionRule[] = [
  {
    table: 'idempotency_keys',
    purpose: 'A command that is sent again is answered, not done again.',
    basis: 'PIPL 19',
    until: '7 天',
    forget: deleteWhere(
      'idempotency_keys',
      ({ now }) => sql`created_at < ${ago(now, { days: keyLifeDays })}`,
    ),
  },
  {
    table: 'rate_limits',
    purpose: 'Limits how often somebody may try.',
    basis: 'PIPL 19; Cybersecurity Law 21',
    until: '24 小时',
    forget: deleteWhere(
      'rate_limits',
      ({ now }) =>
        sql`window_starts_at <= ${new Date(now.getTime() - longestWindowSeconds * 1000)}`,
    ),
  },
  {
    table: 'guesses',
    purpose: 'Makes guessing at secrets slow; hashes under a key of the hour.',
    basis: 'PIPL 19; Cybersecurity Law 21',
    until: '1 小时',
    forget: deleteWhere(
      'guesses',
      ({ now }) => sql`hour <= ${new Date(now.getTime() - 3_600_000)}`,
    ),
  },
  {
    table: 'security_events',
    purpose: 'What was refused to whom, so that attacks are seen.',
    basis: 'Cybersecurity Law 21; PIPL 51',
    until: `${securityEventDays} 天`,
    forget: deleteWhere(
      'security_events',
      ({ now }) => sql`last_at < ${ago(now, { days: securityEventDays })}`,
    ),
  },
  {
    table: 'audit_rows',
    purpose: 'Shows who did what, so that misuse is found.',
    basis: 'Cybersecurity Law 21; PIPL 51',
    until: '至少 6 个月，之后按档案规定处理',
    // Sealed: a deleted row would look like a stolen one. Archive law decides when whole seals may go.
    forget: null,
    disclosure: {
      what: '操作记录（只有一串编号，不含名字和电话）',
      why: '查清有没有人乱用系统',
      basis: '网络安全法关于留存日志的规定',
    },
    says: ['操作记录只有编号，至少留 6 个月'],
  },
  {
    table: 'audit_seals',
    purpose: 'Proves that audit rows are as they were.',
    basis: 'Cybersecurity Law 21',
    until: '与操作记录相同',
    forget: null,
  },
  {
    table: 'inbox_messages',
    purpose: 'What she was told, to read it again.',
    basis: 'PIPL 13(1)(2), 19',
    until: '1 年',
    forget: deleteWhere('inbox_messages', ({ now }) => sql`created_at < ${ago(now, { years: 1 })}`),
    says: ['“消息”里的内容留 1 年'],
  },
  {
    table: 'outbox',
    purpose: 'That a message is sent once; what it said is emptied when it is sent.',
    basis: 'PIPL 19',
    until: '30 天',
    forget: deleteWhere('outbox', ({ now }) => sql`settled_at < ${ago(now, { days: 30 })}`),
  },
  {
    table: 'subscription_credits',
    purpose: 'How many WeChat messages she has accepted.',
    basis: 'PIPL 13(1)(1)',
    until: '账号在用期间',
    forget: null,
  },
  {
    table: 'work_runs',
    purpose: 'Files of exports and imports, to fetch them.',
    basis: 'PIPL 19',
    until: '最长 7 天',
    forget: deleteOldTaskFiles,
    disclosure: {
      what: '主办单位已经导出的名单文件',
      why: '文件做好以后不再改动，到期自动删除',
      basis: '个人信息保护法第 19 条（保存期限为必要的最短时间）',
    },
  },
  {
    table: 'work_runs',
    purpose: 'What staff had done in the background, to find it again.',
    basis: 'PIPL 19',
    until: '1 年',
    forget: deleteWhere(
      'work_runs',
      ({ now }) => sql`finished_at < ${ago(now, { years: 1 })} and files_deleted_at is not null`,
    ),
  },
  {
    table: 'reviews',
    purpose: 'Who submitted, returned and published what.',
    basis: 'PIPL 13(1)(3)',
    until: '和被审核的内容一样长',
    // A trigger deletes it with what it is about.
    forget: null,
    disclosure: {
      what: '作为工作人员送审、审核过什么（只有一串编号）',
      why: '发布的内容要说得清是谁写、谁审的',
      basis: '个人信息保护法第 13 条第 1 款第 3 项（履行法定职责）',
    },
  },
  {
    table: 'loaded_data_sets',
    purpose: 'Which data the installation has loaded; nothing about people.',
    basis: '–',
    until: '长期',
    forget: null,
  },
];

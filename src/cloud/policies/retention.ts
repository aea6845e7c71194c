import { sql } from 'kysely';
import { ago, deleteWhere, type RetentionRule } from '@cloud/platform/retention/retention';

const publicWork = 'PIPL 13(1)(3)';

export const retention: readonly RetentionRule[] = [
  {
    table: 'policies',
    purpose: 'Drafts that nobody went on with.',
    basis: 'PIPL 19',
    until: '1 年没有改动',
    // Its texts go with it.
    forget: deleteWhere(
      'policies',
      ({ now }) => sql`status = 'draft' and live is null and updated_at < ${ago(now, { years: 1 })}
        and not exists (select from policy_versions v where v.tenant_id = policies.tenant_id
          and v.policy_id = policies.id)`,
    ),
  },
  {
    table: 'policy_revisions',
    purpose: 'What was published, who wrote and who passed it.',
    basis: publicWork,
    until: '长期',
    forget: null,
    disclosure: {
      what: '为单位写过、审过哪些政策（只有一串编号）',
      why: '公开的政策要说得清是谁写、谁审的',
      basis: '个人信息保护法第 13 条第 1 款第 3 项（履行法定职责）',
    },
  },
  {
    table: 'policy_versions',
    purpose: 'What residents were told, and when.',
    basis: publicWork,
    until: '长期',
    forget: null,
  },
  {
    table: 'policy_withdrawals',
    purpose: 'Who withdrew what was public, and why.',
    basis: publicWork,
    until: '长期',
    forget: null,
  },
  {
    table: 'policy_follows',
    purpose: 'Whom to tell of a policy that changes; she ends it herself, or with her account.',
    basis: 'PIPL 13(1)(1)',
    until: '取消关注或注销账号',
    forget: null,
  },
  {
    table: 'policy_topic_follows',
    purpose: 'Whom to tell of a new policy; she ends it herself, or with her account.',
    basis: 'PIPL 13(1)(1)',
    until: '取消关注或注销账号',
    forget: null,
  },
  {
    table: 'policy_source_checks',
    purpose: 'Who compared a source of a public policy with its page, and when.',
    basis: publicWork,
    until: '长期',
    forget: null,
  },
  {
    table: 'gender_reviews',
    purpose: 'Drafts of other offices that were looked at, and with what outcome.',
    basis: publicWork,
    until: '长期',
    forget: null,
    disclosure: {
      what: '登记、结论过哪些送来评估的文件稿（只有一串编号）',
      why: '给别的单位的意见要说得清是谁定的',
      basis: '个人信息保护法第 13 条第 1 款第 3 项（履行法定职责）',
    },
  },
  {
    table: 'gender_review_opinions',
    purpose: 'Who said what of such a draft.',
    basis: publicWork,
    until: '长期',
    forget: null,
    disclosure: {
      what: '对送来评估的文件稿写过的意见',
      why: '意见要和结论一起存档，说得清是谁写的',
      basis: '个人信息保护法第 13 条第 1 款第 3 项（履行法定职责）',
    },
  },
  {
    table: 'policy_source_hosts',
    purpose: 'Sites that may be named as a source, and who allowed them.',
    basis: publicWork,
    until: '长期',
    forget: null,
  },
];

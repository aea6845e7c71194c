import { sql } from 'kysely';
import { ago, deleteWhere, type RetentionRule } from '@cloud/platform/retention/retention';

const publicWork = 'PIPL 13(1)(3)';

export const retention: readonly RetentionRule[] = [
  {
    table: 'content_pieces',
    purpose: 'Drafts that nobody went on with.',
    basis: 'PIPL 19',
    until: '1 年没有改动',
    // Its texts and decisions go with it.
    forget: deleteWhere(
      'content_pieces',
      ({ now }) => sql`status = 'draft' and live is null and updated_at < ${ago(now, { years: 1 })}
        and not exists (select from reviews r where r.tenant_id = content_pieces.tenant_id
          and r.kind = 'article' and r.subject_id = content_pieces.id and r.state = 'published')`,
    ),
  },
  {
    table: 'content_revisions',
    purpose: 'What was published, who wrote and who passed it.',
    basis: publicWork,
    until: '长期',
    forget: null,
    disclosure: {
      what: '为单位写过、审过哪些稿子（只有一串编号；文章里署的名字由单位决定要不要留）',
      why: '发布的内容要说得清是谁写、谁审的',
      basis: '个人信息保护法第 13 条第 1 款第 3 项（履行法定职责）',
    },
  },
  {
    table: 'content_withdrawals',
    purpose: 'Who withdrew what was published, and why.',
    basis: publicWork,
    until: '长期',
    forget: null,
  },
  {
    table: 'content_pictures',
    purpose: 'Pictures of what was published.',
    basis: publicWork,
    until: '长期',
    forget: null,
  },
];

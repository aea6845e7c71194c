import type { PersonalData, PersonalDataSection } from '@cloud/platform/personal-data';
import { keptBy } from '@cloud/platform/retention/retention';
import { reviewDeedsOf } from '@cloud/platform/review/reviews-of-person';
import { piecesById } from './queries';
import { retention } from './retention';
import { pieceReview } from './review/reviewed-piece';

/** What she wrote, reviewed and uploaded for a unit. */
export const personalData: PersonalData = {
  domain: 'content',

  async export(db, tenantId, personId) {
    const written = await db
      .selectFrom('content_revisions as r')
      .innerJoin('content_pieces as p', (join) =>
        join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.piece_id'),
      )
      .where('r.tenant_id', '=', tenantId)
      .where('r.written_by', '=', personId)
      .orderBy('r.written_at')
      .select(['p.title', 'r.revision', 'r.written_at'])
      .execute();
    const withdrawn = await db
      .selectFrom('content_withdrawals as d')
      .innerJoin('content_pieces as p', (join) =>
        join.onRef('p.tenant_id', '=', 'd.tenant_id').onRef('p.id', '=', 'd.piece_id'),
      )
      .where('d.tenant_id', '=', tenantId)
      .where('d.withdrawn_by', '=', personId)
      .orderBy('d.withdrawn_at')
      .select(['p.title', 'd.revision', 'd.withdrawn_at as at'])
      .execute();
    const deeds = await reviewDeedsOf(db, tenantId, pieceReview.kind, personId);
    const pieces = await piecesById(
      db,
      tenantId,
      deeds.map(({ subjectId }) => subjectId),
    );
    const titles = new Map(pieces.map(({ id, title }) => [id, title]));
    const reviewed = deeds.map((each) => ({ ...each, title: titles.get(each.subjectId) ?? '' }));
    const pictures = await db
      .selectFrom('content_pictures')
      .where('tenant_id', '=', tenantId)
      .where('kept_by', '=', personId)
      .orderBy('kept_at')
      .select(['file', 'kept_at'])
      .execute();
    const sections: PersonalDataSection[] = [
      {
        key: 'written',
        title: '我写的稿子',
        labels: { title: '标题', revision: '第几稿', at: '时间' },
        rows: written.map((row) => ({
          title: row.title,
          revision: row.revision,
          at: row.written_at.toISOString(),
        })),
      },
      {
        key: 'decisions',
        title: '我送审、审核和撤下的稿子',
        labels: { title: '标题', revision: '第几稿', decision: '结果', at: '时间' },
        rows: [...reviewed, ...withdrawn.map((row) => ({ ...row, deed: '撤下' }))].map(
          ({ title, revision, deed, at }) => ({
            title,
            revision,
            decision: deed,
            at: at.toISOString(),
          }),
        ),
      },
      {
        key: 'pictures',
        title: '我上传的图片',
        labels: { file: '文件', at: '时间' },
        rows: pictures.map((row) => ({ file: row.file, at: row.kept_at.toISOString() })),
      },
    ];
    return sections;
  },

  // What was written for a unit stays the unit's; whose number stands beside it is told by nothing
  // else once her account is gone.
  async erase() {},

  // Her texts too: she must not publish under one record what she wrote under the other.
  async merge(db, tenantId, { keepId, goneId }) {
    await db
      .updateTable('content_pieces')
      .set({ created_by: keepId })
      .where('tenant_id', '=', tenantId)
      .where('created_by', '=', goneId)
      .execute();
    const { numUpdatedRows: written } = await db
      .updateTable('content_revisions')
      .set({ written_by: keepId })
      .where('tenant_id', '=', tenantId)
      .where('written_by', '=', goneId)
      .executeTakeFirst();
    await db
      .updateTable('content_withdrawals')
      .set({ withdrawn_by: keepId })
      .where('tenant_id', '=', tenantId)
      .where('withdrawn_by', '=', goneId)
      .execute();
    await db
      .updateTable('content_pictures')
      .set({ kept_by: keepId })
      .where('tenant_id', '=', tenantId)
      .where('kept_by', '=', goneId)
      .execute();
    return written > 0n ? [`${written} 稿文章转到保留的档案`] : [];
  },

  kept: keptBy(retention),
};

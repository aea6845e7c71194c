import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { publicFields } from '@shared/policies/draft-fields';
import type { policiesContract } from '@shared/policies/contract';
import { differencesOf } from '@shared/review/fields';
import { livePolicy, versionsOf } from '../queries';
import { readDraft } from '../read-draft';

export const versions: Handler<typeof policiesContract.versions> = async ({ input, context }) => {
  const { db, tenantId } = context;
  const row = await livePolicy(db, tenantId, input.policyId);
  if (!row) throw fail('NOT_FOUND');
  const rows = await versionsOf(db, tenantId, row.id);
  const texts = rows.map((each) => ({ ...each, text: readDraft(each.draft) }));
  return {
    versions: texts.map(({ version, published_at, text }, at) => {
      const before = texts[at + 1]?.text;
      return {
        version,
        publishedAt: published_at.toISOString(),
        whatChanged: text.whatChanged ?? (before === undefined ? '第一次公开' : '有改动，见下面'),
        differences: before === undefined ? [] : differencesOf(publicFields, before, text, null),
      };
    }),
  };
};

import { unitById } from '@cloud/organisation/queries';
import { namesOf } from '@cloud/people/queries';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { nextPage, readCursor } from '@cloud/platform/page';
import type { policiesContract } from '@shared/policies/contract';
import { endingDays } from '@shared/policies/rules';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import { presentPolicyRow } from '../present';
import { writtenPolicies } from '../queries';
import { readDraft } from '../read-draft';

export const drafts: Handler<typeof policiesContract.drafts> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const { status, standing, topic, reach, words, limit } = input;
  const today = shanghaiDate(now);
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');
  const rows = await writtenPolicies(db, tenantId, {
    unitPath: unit.path,
    status,
    standing,
    topic,
    reach,
    endsWithin: input.ending ? { from: today, until: addDays(today, endingDays) } : undefined,
    words,
    after: readCursor(input.after),
    limit: limit + 1,
  });
  const page = nextPage(rows, limit, (row) => ({ at: row.updated_at, id: row.id }));
  const writers = page.rows.map((row) => row.written_by);
  const names = await namesOf(db, tenantId, writers);
  return {
    items: page.rows.map((row) =>
      presentPolicyRow(row, {
        draft: readDraft(row.draft),
        writerName: names.get(row.written_by) ?? null,
        today,
      }),
    ),
    next: page.next,
  };
};

import { sql } from 'kysely';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { nextPage, readCursor } from '@cloud/platform/page';
import { unitById } from '@cloud/organisation/queries';
import { namesOf } from '@cloud/people/queries';
import type { activitiesContract } from '@shared/activities/contract';
import { presentActivity } from '../present';
import { activities } from '../queries';

export const waitingForReview: Handler<typeof activitiesContract.waitingForReview> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const { limit } = input;
  const after = readCursor(input.after);
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');

  const rows = await activities(db, tenantId)
    .where('a.waits_since', 'is not', null)
    .where('a.unit_path', 'like', `${unit.path}_%`)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(a.waits_since, a.id) > (${after?.at}, ${after?.id}::uuid)`),
    )
    .orderBy('a.waits_since')
    .orderBy('a.id')
    .limit(limit + 1)
    .execute();
  const page = nextPage(rows, limit, (row) => ({ at: row.waits_since ?? now, id: row.id }));
  const names = await namesOf(
    db,
    tenantId,
    page.rows.flatMap((row) => row.submitted_by ?? []),
  );
  return {
    items: page.rows.map((row) => ({
      ...presentActivity(row, false, now),
      unitId: row.unit_id,
      revision: row.revision,
      why: row.status === 'in-review' ? ('sent' as const) : ('changed' as const),
      since: (row.waits_since ?? now).toISOString(),
      sentBy: (row.submitted_by && names.get(row.submitted_by)) ?? null,
    })),
    next: page.next,
  };
};

import { sql } from 'kysely';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/handler';
import { oneOf } from '@cloud/platform/one-of';
import { nextPage, readCursor } from '@cloud/platform/page';
import { unitById } from '@cloud/organisation/queries';
import type { activitiesContract } from '@shared/activities/contract';
import { activityStatuses } from '@shared/activities/views';
import { presentActivity } from '../present';
import { activities } from '../queries';

export const hosted: Handler<typeof activitiesContract.hosted> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const { status, limit } = input;
  const after = readCursor(input.after);
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');

  const rows = await activities(db, tenantId)
    .where('a.unit_path', 'like', `${unit.path}%`)
    .$if(status !== undefined, (query) => query.where('a.status', '=', status ?? ''))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(a.starts_at, a.id) < (${after?.at}, ${after?.id}::uuid)`),
    )
    .orderBy('a.starts_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = nextPage(rows, limit, (row) => ({ at: row.starts_at, id: row.id }));
  return {
    items: page.rows.map((row) => ({
      ...presentActivity(row, false, now),
      status: oneOf(activityStatuses, row.status),
    })),
    next: page.next,
  };
};

import { unitById } from '@cloud/organisation/queries';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { findClashes } from './find-clashes';

/** A list of more is read by nobody. */
const mostShown = 60;

export const clashes: Handler<typeof activitiesContract.clashes> = async ({ input, context }) => {
  const { db, tenantId } = context;
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');
  const found = await findClashes(context, input, {
    activityId: input.activityId ?? null,
    unitPath: unit.path,
  });
  return { items: found.slice(0, mostShown), more: found.length > mostShown };
};

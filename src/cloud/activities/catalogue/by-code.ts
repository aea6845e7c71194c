import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { publicActivityByCode } from './queries';

export const byCode: Handler<typeof activitiesContract.byCode> = async ({ input, context }) => {
  const activity = await publicActivityByCode(context.db, context.tenantId, input.code);
  if (!activity) throw fail('NOT_FOUND');
  return { activityId: activity.id };
};

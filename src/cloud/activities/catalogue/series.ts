import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { seriesWithComing } from './queries';

export const series: Handler<typeof activitiesContract.series> = async ({ context }) => ({
  series: await seriesWithComing(context.db, context.tenantId, context.now),
});

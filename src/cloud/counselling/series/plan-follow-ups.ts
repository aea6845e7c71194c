import type { Handler } from '@cloud/platform/operation/handler';
import type { counsellingContract } from '@shared/counselling/contract';
import { followUpTimes } from '@shared/counselling/rules';
import { appointmentById } from '../queries';
import { checkTimes } from './check-times';

export const planFollowUps: Handler<typeof counsellingContract.planFollowUps> = async ({
  input,
  context,
  errors,
}) => {
  const row = await appointmentById(context.db, context.tenantId, input.appointmentId);
  if (!row || !['booked', 'done'].includes(row.state)) throw errors.NOT_BOOKED();
  const wanted = followUpTimes(row.starts_at, input.everyWeeks, input.times);
  const times = await checkTimes(context, row, wanted);
  return {
    times: times.map(({ startsAt, conflict }) => ({ startsAt: startsAt.toISOString(), conflict })),
  };
};

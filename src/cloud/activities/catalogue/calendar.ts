import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { addDays, shanghaiDate, shanghaiInstant } from '@shared/time/shanghai';
import { loadFilters } from './load-filters';
import { comingByDay, type Day } from './queries';

export const calendar: Handler<typeof activitiesContract.calendar> = async ({ input, context }) => {
  const filters = await loadFilters(context, input);
  const days = daysOf(input.month).filter(({ date }) => date >= shanghaiDate(context.now));
  if (days.length === 0) return { days: [] };
  return { days: await comingByDay(context.db, context.tenantId, filters, days) };
};

/** @param month `YYYY-MM` */
function daysOf(month: string): Day[] {
  return Array.from({ length: 31 }, (_, at) => addDays(`${month}-01`, at))
    .filter((date) => date.startsWith(month))
    .map((date) => ({
      date,
      from: shanghaiInstant(date, '00:00'),
      before: shanghaiInstant(addDays(date, 1), '00:00'),
    }));
}

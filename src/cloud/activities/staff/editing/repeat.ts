import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import {
  daysBetween,
  firstDay,
  longestRecurrenceDays,
  plannedDays,
  shiftDraft,
} from '@shared/activities/staff/recurrence';
import { isPublicHoliday } from '@shared/time/public-holidays';
import { insertActivities } from './insert-activities';
import { loadDraft } from './load-draft';

export const repeat: Handler<typeof activitiesContract.repeat> = async ({
  input,
  context,
  errors,
}) => {
  const { rule, until, skipHolidays } = input;
  const { row, draft } = await loadDraft(context, input.activityId);
  const first = firstDay(draft);
  if (daysBetween(first, until) > longestRecurrenceDays) throw errors.TOO_FAR();
  const planned = plannedDays(draft, rule, until, skipHolidays ? isPublicHoliday : undefined);
  const dates = planned.filter(({ isLeftOut }) => !isLeftOut).map(({ date }) => date);
  if (dates.length === 0) throw errors.NO_DAYS();

  const activityIds = await insertActivities(context, {
    drafts: dates.map((date) => shiftDraft(draft, daysBetween(first, date))),
    host: { id: row.unit_id, path: row.unit_path },
    copiedFrom: row,
  });
  context.audit({
    target: row.id,
    unitId: row.unit_id,
    detail: { every: rule.every, until, drafts: dates.length },
  });
  return { activityIds, dates };
};

import { daysBetween, firstDay, shiftDraft } from '@shared/activities/recurrence';
import type { ActivityDraft } from '@shared/activities/staff-contract';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import { api } from '../../../platform/api';
import { localMoment, type FormDraft, formOf } from '../editor/form-draft';

/**
 * The unit's last activity of a series as a form for the next one: the same weekday, a week from today
 * at the earliest, open for sign-up at once. Null when there was none.
 */
export async function lastOfSeries(unitId: string, seriesId: string): Promise<FormDraft | null> {
  const { items } = await api.activities.hosted({
    unitId,
    seriesId,
    statuses: ['published'],
    limit: 1,
  });
  const [last] = items;
  if (!last) return null;
  const draft = await api.activities.draft({ activityId: last.id });
  return nextTime(draft, new Date());
}

/** The draft so many whole weeks later that its first day is a week from now or more. */
export function nextTime(draft: ActivityDraft, now: Date): FormDraft {
  const earliest = addDays(shanghaiDate(now), 7);
  const behind = Math.max(1, daysBetween(firstDay(draft), earliest));
  const form = formOf(shiftDraft(draft, Math.ceil(behind / 7) * 7));
  return { ...form, signUpOpensAt: localMoment(now.toISOString()) };
}

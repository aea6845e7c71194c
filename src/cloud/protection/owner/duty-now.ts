import { isOnDuty } from '@shared/protection/duty/rota';
import { expectedFrom, promisedBy } from '@shared/protection/promise/promise';
import type { Urgency } from '@shared/protection/states/case-states';
import type { DutyNow } from '@shared/protection/wire';
import { dutyFacts, type DutyFacts } from '../duty/duty-facts';
import type { Place } from '../queries';

export function presentDuty({ duties, times }: DutyFacts, now: Date): DutyNow {
  const onDuty = isOnDuty(duties, now);
  const from = onDuty ? null : expectedFrom({ duties, times, now });
  return {
    isOnDuty: onDuty,
    nextFrom: from && from > now ? from.toISOString() : null,
    urgentMinutes: times.urgentMinutes,
    otherHours: times.otherHours,
  };
}

/** By when a report that comes now is read. */
export async function promiseNow(place: Place, urgency: Urgency, now: Date): Promise<Date | null> {
  return promisedBy(urgency, { ...(await dutyFacts(place, now)), now });
}

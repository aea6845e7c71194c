import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { oneOf } from '@cloud/platform/one-of';
import { followUpHorizonDays } from '@shared/counselling/rules';
import { lines, services } from '@shared/counselling/services';
import { hoursOf } from '@shared/counselling/slots/calendar';
import { slotAt, type Slot } from '@shared/counselling/slots/free-slots';
import type { conflictReasons } from '@shared/counselling/booking/series-contract';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import { loadCalendars, type LoadedCounsellor } from '../slots/load-calendars';
import type { AppointmentRow } from '../queries';

export interface CheckedTime {
  startsAt: Date;
  conflict: (typeof conflictReasons)[number] | null;
  /** Where it is free. */
  free: { counsellor: LoadedCounsellor; slot: Slot } | null;
}

/** Which of these times the counsellor of an appointment has for the same service and line, in order. */
export async function checkTimes(
  { db, tenantId, now }: { db: Kysely<Database>; tenantId: string; now: Date },
  row: AppointmentRow,
  times: readonly Date[],
): Promise<CheckedTime[]> {
  const line = oneOf(lines, row.line);
  const lastDate = addDays(shanghaiDate(now), followUpHorizonDays);
  const checked: CheckedTime[] = [];
  for (const startsAt of times) {
    const from = shanghaiDate(startsAt);
    if (from > lastDate || startsAt <= now) {
      checked.push({ startsAt, conflict: 'too-far', free: null });
      continue;
    }
    const { days, counsellors } = await loadCalendars(db, tenantId, {
      service: oneOf(services, row.service),
      counsellorIds: [row.counsellor_id],
      from,
      days: 1,
      now,
      horizonDays: followUpHorizonDays,
    });
    const [day] = days;
    const [counsellor] = counsellors;
    if (!day || !counsellor || hoursOf(counsellor.calendar, day, line).length === 0) {
      checked.push({ startsAt, conflict: 'away', free: null });
      continue;
    }
    const asked = { ...counsellor.asked, line };
    const slot = slotAt(counsellor.calendar, day, asked, { startsAt, now });
    checked.push({
      startsAt,
      conflict: slot ? null : 'taken',
      free: slot ? { counsellor, slot } : null,
    });
  }
  return checked;
}

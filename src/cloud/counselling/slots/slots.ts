import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { counsellingContract } from '@shared/counselling/contract';
import type { Line } from '@shared/counselling/services';
import { hoursOf } from '@shared/counselling/slots/calendar';
import type { CalendarDay } from '@shared/counselling/slots/calendar-days';
import { freeWithAnyone, type Slot } from '@shared/counselling/slots/free-slots';
import type { SlotDay } from '@shared/counselling/views';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import { presentHold } from '../present';
import { appointmentById, holdOf } from '../queries';
import { loadCalendars, type LoadedCalendars } from './load-calendars';

/** The first free time is looked for so far ahead. Days. */
const lookAhead = 60;
const week = 7;

export const slots: Handler<typeof counsellingContract.slots> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now, caller } = context;
  const { service, line, counsellorId } = input;
  const hold =
    caller.kind === 'person' ? await holdOf(db, tenantId, caller.personId, now) : undefined;
  const today = shanghaiDate(now);
  const from = input.from < today ? today : input.from;
  const asked = {
    service,
    counsellorIds: counsellorId === null ? null : [counsellorId],
    now,
    except: [...(hold ? [hold.id] : []), ...(await ownToMove(context, input.insteadOf))],
  };
  const shown = await loadCalendars(db, tenantId, { ...asked, from, days: input.days });
  if (shown.counsellors.length === 0) throw errors.NOT_OFFERED();
  const days = daysOf(shown, line, now);

  const seen =
    from === today ? { first: firstOf(days), days: input.days } : { first: null, days: 0 };
  const earliest = seen.first ?? (await firstAhead(context, asked, line, seen.days));
  return { days, earliest, hold: hold ? presentHold(hold) : null };
};

/** Looks week by week: the first one that is free is nearly always near. */
async function firstAhead(
  { db, tenantId, now }: OperationContext,
  asked: Omit<Parameters<typeof loadCalendars>[2], 'from' | 'days'>,
  line: Line,
  skipped: number,
): Promise<string | null> {
  for (let ahead = skipped; ahead < lookAhead; ahead += week) {
    const from = addDays(shanghaiDate(now), ahead);
    const loaded = await loadCalendars(db, tenantId, { ...asked, from, days: week });
    const first = firstOf(daysOf(loaded, line, now));
    if (first !== null) return first;
  }
  return null;
}

/** Whoever names an appointment that is not hers moves nothing. */
async function ownToMove(context: OperationContext, id: string | undefined): Promise<string[]> {
  const { db, tenantId, caller } = context;
  if (id === undefined || caller.kind !== 'person') return [];
  const row = await appointmentById(db, tenantId, id);
  return row?.person_id === caller.personId ? [id] : [];
}

function firstOf(days: readonly { slots: readonly { startsAt: string }[] }[]): string | null {
  return days.find((day) => day.slots.length > 0)?.slots[0]?.startsAt ?? null;
}

/** Times of everybody together: whoever is free at one, it is there once. */
function daysOf({ days, counsellors }: LoadedCalendars, line: Line, now: Date) {
  const everybody = counsellors.map(({ calendar, asked }) => ({
    calendar,
    asked: { ...asked, line },
  }));
  const all = freeWithAnyone(everybody, days, now);
  return days.map((day) => {
    const own = all.filter(({ startsAt }) => day.begins <= startsAt && startsAt < day.ends);
    return {
      date: day.date,
      state: stateOf(own, day, counsellors, line),
      slots: own.map(({ startsAt, endsAt, place }) => ({
        startsAt: new Date(startsAt).toISOString(),
        endsAt: new Date(endsAt).toISOString(),
        place,
      })),
    };
  });
}

function stateOf(
  own: readonly Slot[],
  day: CalendarDay,
  counsellors: LoadedCalendars['counsellors'],
  line: Line,
): SlotDay['state'] {
  if (own.length > 0) return 'open';
  const isThere = counsellors.some(({ calendar }) => hoursOf(calendar, day, line).length > 0);
  return isThere ? 'full' : 'closed';
}

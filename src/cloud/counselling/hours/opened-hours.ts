import { addDays, shanghaiDate, shanghaiInstant, weekdayOf } from '@shared/time/shanghai';
import type { WeeklySpan } from '@shared/counselling/staff/hours-contract';
import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { offerFreed } from '../waitlist/offer-freed';
import { minuteOf } from './clock';

interface Context {
  db: Kysely<Database>;
  tenantId: string;
  now: Date;
}

type Span = Pick<WeeklySpan, 'weekday' | 'from' | 'until' | 'line'>;

/** Hours of the new week that no single span of the old one held. */
export function openedHours<New extends Span>(
  before: readonly Span[],
  after: readonly New[],
): New[] {
  return after.filter(
    (span) =>
      !before.some(
        (old) =>
          old.weekday === span.weekday &&
          old.line === span.line &&
          old.from <= span.from &&
          span.until <= old.until,
      ),
  );
}

/**
 * What a new week opens is offered first to those who wait, day by day, as long as somebody waits and the
 * last of them would still come. Under the lock of the counsellor.
 */
export async function offerOpened(
  context: Context,
  counsellorId: string,
  opened: readonly Span[],
): Promise<void> {
  if (opened.length === 0) return;
  const lastDay = await lastDayWaitedFor(context, counsellorId);
  for (let day = shanghaiDate(context.now); day <= lastDay; day = addDays(day, 1)) {
    const midnight = shanghaiInstant(day, '00:00').getTime();
    for (const { from, until } of opened.filter(({ weekday }) => weekday === weekdayOf(day))) {
      await offerFreed(context, {
        counsellor_id: counsellorId,
        starts_at: new Date(midnight + minuteOf(from) * 60_000),
        ends_at: new Date(midnight + minuteOf(until) * 60_000),
      });
    }
  }
}

/** The last day that somebody waits for and that can be booked; empty where nobody waits. */
async function lastDayWaitedFor(
  { db, tenantId, now }: Context,
  counsellorId: string,
): Promise<string> {
  const found = await db
    .selectFrom('counselling_turns as t')
    .innerJoin('counselling_qualifications as q', (join) =>
      join.onRef('q.tenant_id', '=', 't.tenant_id').onRef('q.service', '=', 't.service'),
    )
    .innerJoin('counselling_services as s', (join) =>
      join.onRef('s.tenant_id', '=', 't.tenant_id').onRef('s.service', '=', 't.service'),
    )
    .where('t.tenant_id', '=', tenantId)
    .where('q.counsellor_id', '=', counsellorId)
    .where('t.ended_at', 'is', null)
    .where((of) =>
      of.or([of('t.counsellor_id', 'is', null), of('t.counsellor_id', '=', counsellorId)]),
    )
    .select((of) => [of.fn.max('t.until_day').as('until'), of.fn.max('s.horizon_days').as('days')])
    .executeTakeFirst();
  if (!found?.until || found.days === null) return '';
  const horizon = addDays(shanghaiDate(now), found.days);
  return found.until < horizon ? found.until : horizon;
}

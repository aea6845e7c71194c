import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { enqueue } from '@cloud/platform/jobs/enqueue';
import { oneOf } from '@cloud/platform/one-of';
import { offerUntil } from '@shared/counselling/rules';
import { lines, services } from '@shared/counselling/services';
import { freeSlots, type Slot } from '@shared/counselling/slots/free-slots';
import { shanghaiDate } from '@shared/time/shanghai';
import { newRow, timeOf } from '../booking/take-time';
import { endOffer } from './end-offer-job';
import { hourOffered } from '../notifications';
import { loadCalendars } from '../slots/load-calendars';
import { tellHer } from '../tell-her';
import { hourKey } from './let-go';

interface Context {
  db: Kysely<Database>;
  tenantId: string;
  now: Date;
}

/** A time that nobody has any more, or that was opened. */
export interface Freed {
  counsellor_id: string;
  starts_at: Date;
  ends_at: Date;
  /** Who gave it back: it is not offered to her. */
  person_id?: string | null;
}

/**
 * Offers what has become free to those who wait, in the order of their turns. An offered hour is taken until
 * she has answered, so that no newcomer gets it. Under the lock of the counsellor.
 */
export async function offerFreed(context: Context, freed: Freed): Promise<void> {
  if (freed.ends_at <= context.now) return;
  for (const turn of await waitingFor(context, freed)) {
    const found = await firstFor(context, freed, turn);
    if (found) await offer(context, turn, found);
  }
}

type Turn = Awaited<ReturnType<typeof waitingFor>>[number];
type Found = NonNullable<Awaited<ReturnType<typeof firstFor>>>;

/** The first hour within the freed time that she would take. */
async function firstFor({ db, tenantId, now }: Context, freed: Freed, turn: Turn) {
  const service = oneOf(services, turn.service);
  const { days, counsellors } = await loadCalendars(db, tenantId, {
    service,
    counsellorIds: [freed.counsellor_id],
    from: shanghaiDate(freed.starts_at),
    days: 1,
    now,
  });
  const [counsellor] = counsellors;
  if (!counsellor) return null;
  const fits = ({ startsAt, endsAt }: Slot) =>
    startsAt < freed.ends_at.getTime() &&
    endsAt > freed.starts_at.getTime() &&
    !turn.declined.includes(hourKey(counsellor.id, new Date(startsAt)));
  const found = (turn.line === null ? lines : [oneOf(lines, turn.line)])
    .flatMap((line) =>
      freeSlots(counsellor.calendar, days, { ...counsellor.asked, line }, now)
        .filter(fits)
        .map((slot) => ({ line, slot })),
    )
    .sort((a, b) => a.slot.startsAt - b.slot.startsAt)[0];
  if (!found) return null;
  const waitsUntil = offerUntil(now, new Date(found.slot.startsAt));
  return waitsUntil && { ...found, service, counsellor, waitsUntil };
}

async function offer(context: Context, turn: Turn, found: Found): Promise<void> {
  const { line, slot, service, counsellor, waitsUntil } = found;
  const row = newRow(context, timeOf({ counsellor, slot }, { service, line }));
  await context.db
    .insertInto('counselling_appointments')
    .values({
      ...row,
      state: 'offered',
      person_id: turn.person_id,
      turn_id: turn.id,
      waits_until: waitsUntil,
    })
    .execute();
  await enqueue(
    context,
    endOffer,
    { appointmentId: row.id },
    { startAfter: waitsUntil, singletonKey: row.id },
  );
  await tellHer(context, {
    personId: turn.person_id,
    kind: hourOffered,
    says: 'offer',
    dedupeKey: `hour-offered ${row.id}`,
    usefulUntil: waitsUntil,
  });
}

/** Turns that this counsellor's day could serve and to which nothing is offered, the longest first. */
async function waitingFor({ db, tenantId }: Context, freed: Freed) {
  const { counsellor_id: id, starts_at: at, person_id: gaveBack = null } = freed;
  return db
    .selectFrom('counselling_turns as t')
    .where('t.tenant_id', '=', tenantId)
    .where('t.ended_at', 'is', null)
    .where('t.until_day', '>=', shanghaiDate(at))
    .$if(gaveBack !== null, (query) => query.where('t.person_id', '!=', gaveBack ?? ''))
    .where((of) => of.or([of('t.counsellor_id', 'is', null), of('t.counsellor_id', '=', id)]))
    .where('t.service', 'in', (of) =>
      of
        .selectFrom('counselling_qualifications')
        .where('tenant_id', '=', tenantId)
        .where('counsellor_id', '=', id)
        .select('service'),
    )
    .where(
      sql<boolean>`not exists (select from counselling_appointments o
        where o.tenant_id = t.tenant_id and o.turn_id = t.id and o.state = 'offered')`,
    )
    .orderBy('t.joined_at')
    .orderBy('t.id')
    .limit(50)
    .selectAll('t')
    .execute();
}

import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { newId } from '@cloud/platform/new-id';
import type { Line, Service } from '@shared/counselling/services';
import { fairest } from '@shared/counselling/slots/fairest';
import { slotAt, type Slot } from '@shared/counselling/slots/free-slots';
import { newCode } from '@shared/signing/short-code';
import { shanghaiDate } from '@shared/time/shanghai';
import { lockCounsellors } from '../queries';
import { loadCalendars, type LoadedCounsellor } from '../slots/load-calendars';
import { loadsOf } from './loads';
import { endWaiting } from '../waitlist/end-waiting';

interface Context {
  /** The command's transaction. */
  db: Kysely<Database>;
  tenantId: string;
  now: Date;
}

export interface WantedTime {
  service: Service;
  line: Line;
  /** Null: whoever is free. */
  counsellorId: string | null;
  startsAt: Date;
  /** Her own hold, or the appointment that she moves. */
  except?: readonly string[];
  horizonDays?: number;
  /** Whose time becomes free by it, and has to be under the same lock. */
  alsoLock?: string;
}

/** The columns of an appointment that say whose time it is and when. */
export interface TakenTime {
  service: string;
  line: string;
  place: string | null;
  counsellor_id: string;
  starts_at: Date;
  ends_at: Date;
  busy_from: Date;
  busy_until: Date;
}

export type Refusal = 'not-offered' | 'taken';

/**
 * Decides who gets a time, by the function that offered it, under the lock of those who could: from here to
 * COMMIT their time is nobody else's to give. Their holds and offers that ran out go first, since the
 * constraint cannot read a clock.
 */
export async function takeTime(context: Context, wanted: WantedTime): Promise<TakenTime | Refusal> {
  const { db, tenantId } = context;
  const named = wanted.counsellorId === null ? null : [wanted.counsellorId];
  const everybody = await freeAt(context, wanted, named);
  if (everybody === 'not-offered') return everybody;
  if (everybody.length === 0) return 'taken';

  const ids = everybody.map(({ counsellor }) => counsellor.id);
  const locked = wanted.alsoLock === undefined ? ids : [...ids, wanted.alsoLock];
  await lockCounsellors(db, tenantId, locked);
  await endWaiting(context, ids);
  const free = await freeAt(context, wanted, ids);
  if (free === 'not-offered' || free.length === 0) return 'taken';

  const chosen = await whoseTurn(context, free, wanted);
  return timeOf(chosen, wanted);
}

interface Free {
  counsellor: LoadedCounsellor;
  slot: Slot;
}

async function freeAt(
  { db, tenantId, now }: Context,
  wanted: WantedTime,
  counsellorIds: readonly string[] | null,
): Promise<Free[] | 'not-offered'> {
  const { service, line, startsAt, except, horizonDays } = wanted;
  const from = shanghaiDate(startsAt);
  const { days, counsellors } = await loadCalendars(db, tenantId, {
    service,
    counsellorIds,
    from,
    days: 1,
    now,
    ...(except === undefined ? {} : { except }),
    ...(horizonDays === undefined ? {} : { horizonDays }),
  });
  const [day] = days;
  if (counsellors.length === 0 || !day) return 'not-offered';
  return counsellors.flatMap((counsellor) => {
    const asked = { ...counsellor.asked, line };
    const slot = slotAt(counsellor.calendar, day, asked, { startsAt, now });
    return slot ? [{ counsellor, slot }] : [];
  });
}

async function whoseTurn(
  context: Context,
  free: readonly Free[],
  { service, startsAt }: WantedTime,
): Promise<Free> {
  const [only] = free;
  if (!only) throw new Error('nobody is free');
  if (free.length === 1) return only;
  const ids = free.map(({ counsellor }) => counsellor.id);
  const chosen = fairest(await loadsOf(context, { service, counsellorIds: ids, startsAt }));
  return free.find(({ counsellor }) => counsellor.id === chosen) ?? only;
}

const minute = 60_000;

/** A free time as columns, with the buffers that hold now. */
export function timeOf(
  { counsellor, slot }: Free,
  { service, line }: Pick<WantedTime, 'service' | 'line'>,
): TakenTime {
  const { before, after } = counsellor.asked;
  return {
    service,
    line,
    place: slot.place,
    counsellor_id: counsellor.id,
    starts_at: new Date(slot.startsAt),
    ends_at: new Date(slot.endsAt),
    busy_from: new Date(slot.startsAt - before * minute),
    busy_until: new Date(slot.endsAt + after * minute),
  };
}

/** Columns of a new row for this time. */
export function newRow({ tenantId, now }: Context, time: TakenTime) {
  return {
    tenant_id: tenantId,
    id: newId(),
    code: newCode((count) => randomBytes(count)),
    created_at: now,
    updated_at: now,
    ...time,
  };
}

/** True where the database had the last word: another transaction took the time. */
export function isTakenAlready(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'constraint' in error &&
    error.constraint === 'counselling_never_two_at_once'
  );
}

import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { newId } from '@cloud/platform/new-id';
import type { counsellingContract } from '@shared/counselling/contract';
import { shanghaiDate, shanghaiInstant } from '@shared/time/shanghai';
import { absencesOf } from '../absence/absence-rows';
import { counsellorById, lockCounsellors } from '../queries';
import { offerFreed } from '../waitlist/offer-freed';
import { minuteOf } from './clock';

/** What is opened is offered first to those who wait. */
export const addExtraDay: Handler<typeof counsellingContract.addExtraDay> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { counsellorId, date, from, until, line, place } = input;
  const row = await counsellorById(db, tenantId, counsellorId);
  if (!row) throw fail('NOT_FOUND');
  if (date < shanghaiDate(now)) throw errors.DAY_OVER();
  await lockCounsellors(db, tenantId, [counsellorId]);
  const away = await absencesOf(db, tenantId, { counsellorId, from: date, until: date, now });
  if (away.length > 0) throw errors.AWAY_THEN();

  const id = newId();
  const [fromMinute, untilMinute] = [minuteOf(from), minuteOf(until)];
  await db
    .insertInto('counselling_extra_days')
    .values({
      tenant_id: tenantId,
      id,
      counsellor_id: counsellorId,
      day: date,
      from_minute: fromMinute,
      until_minute: untilMinute,
      line,
      place,
    })
    .execute();
  const midnight = shanghaiInstant(date, '00:00').getTime();
  await offerFreed(context, {
    counsellor_id: counsellorId,
    starts_at: new Date(midnight + fromMinute * 60_000),
    ends_at: new Date(midnight + untilMinute * 60_000),
  });

  context.audit({ target: counsellorId, unitId: row.unit_id, detail: { day: date } });
  return { extraDayId: id };
};

export const removeExtraDay: Handler<typeof counsellingContract.removeExtraDay> = async ({
  input,
  context,
}) => {
  const { db, tenantId } = context;
  const row = await counsellorById(db, tenantId, input.counsellorId);
  if (!row) throw fail('NOT_FOUND');
  await lockCounsellors(db, tenantId, [row.id]);
  await db
    .deleteFrom('counselling_extra_days')
    .where('tenant_id', '=', tenantId)
    .where('counsellor_id', '=', row.id)
    .where('id', '=', input.extraDayId)
    .execute();

  context.audit({ target: row.id, unitId: row.unit_id });
  return { done: true };
};

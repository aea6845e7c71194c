import type { Handler } from '@cloud/platform/operation/handler';
import type { counsellingContract } from '@shared/counselling/contract';
import { addDays, shanghaiDate, shanghaiInstant } from '@shared/time/shanghai';
import { counsellorRows, lockCounsellors } from '../queries';

export const closedDays: Handler<typeof counsellingContract.closedDays> = async ({
  input,
  context,
}) => {
  const rows = await context.db
    .selectFrom('counselling_closed_days')
    .where('tenant_id', '=', context.tenantId)
    .where('unit_id', '=', input.unitId)
    .where('day', '>=', shanghaiDate(context.now))
    .orderBy('day')
    .limit(400)
    .select(['day', 'why'])
    .execute();
  return { days: rows.map(({ day, why }) => ({ date: day, why })) };
};

/** Whoever books at the same time waits for it, or is counted by it. */
export const closeDay: Handler<typeof counsellingContract.closeDay> = async ({
  input,
  context,
}) => {
  const { db, tenantId } = context;
  const { unitId, date, why } = input;
  const staff = await counsellorRows(db, tenantId).where('c.unit_id', '=', unitId).execute();
  const ids = staff.map(({ id }) => id);
  await lockCounsellors(db, tenantId, ids);
  await db
    .insertInto('counselling_closed_days')
    .values({ tenant_id: tenantId, unit_id: unitId, day: date, why })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'unit_id', 'day']).doUpdateSet({ why }),
    )
    .execute();
  const { standing } = await db
    .selectFrom('counselling_appointments as a')
    .innerJoin('counselling_counsellors as c', (join) =>
      join.onRef('c.tenant_id', '=', 'a.tenant_id').onRef('c.id', '=', 'a.counsellor_id'),
    )
    .where('a.tenant_id', '=', tenantId)
    .where('c.unit_id', '=', unitId)
    .where('a.state', '=', 'booked')
    .where('a.starts_at', '>=', shanghaiInstant(date, '00:00'))
    .where('a.starts_at', '<', shanghaiInstant(addDays(date, 1), '00:00'))
    .select((row) => row.fn.countAll<number>().as('standing'))
    .executeTakeFirstOrThrow();

  context.audit({ unitId, detail: { day: date } });
  return { done: true, standing };
};

export const reopenDay: Handler<typeof counsellingContract.reopenDay> = async ({
  input,
  context,
}) => {
  const { unitId, date } = input;
  await context.db
    .deleteFrom('counselling_closed_days')
    .where('tenant_id', '=', context.tenantId)
    .where('unit_id', '=', unitId)
    .where('day', '=', date)
    .execute();

  context.audit({ unitId, detail: { day: date } });
  return { done: true };
};

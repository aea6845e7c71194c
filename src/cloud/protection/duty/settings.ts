import type { Handler } from '@cloud/platform/operation/handler';
import type { protectionContract } from '@shared/protection/contract';
import { rightsCentre } from '@shared/protection/rules';
import { readingTimes } from './duty-facts';

export const settings: Handler<typeof protectionContract.settings> = async ({ context }) => {
  const { hours, urgentMinutes, otherHours } = await readingTimes(context);
  return { hours: [...hours], urgentMinutes, otherHours };
};

/** What was promised before stands. */
export const saveSettings: Handler<typeof protectionContract.saveSettings> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const set = {
    hours: JSON.stringify(input.hours),
    urgent_minutes: input.urgentMinutes,
    other_hours: input.otherHours,
    changed_at: now,
  };
  await db
    .insertInto('protection_settings')
    .values({ tenant_id: tenantId, ...set })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(set))
    .execute();
  context.audit({ unitId: rightsCentre });
  return { done: true };
};

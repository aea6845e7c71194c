import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { counsellingContract } from '@shared/counselling/contract';
import { lockCounsellors, lockPerson } from '../queries';
import { offerFreed } from './offer-freed';

export const leaveWaitlist: Handler<typeof counsellingContract.leaveWaitlist> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  await lockPerson(db, tenantId, personOf(context));
  await db
    .updateTable('counselling_turns')
    .set({ ended_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', input.turnId)
    .where('ended_at', 'is', null)
    .execute();
  const offered = await db
    .selectFrom('counselling_appointments')
    .where('tenant_id', '=', tenantId)
    .where('turn_id', '=', input.turnId)
    .where('state', '=', 'offered')
    .selectAll()
    .executeTakeFirst();
  if (offered) {
    await lockCounsellors(db, tenantId, [offered.counsellor_id]);
    await db
      .deleteFrom('counselling_appointments')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', offered.id)
      .where('state', '=', 'offered')
      .execute();
    await offerFreed(context, offered);
  }

  context.audit({ target: input.turnId });
  return { done: true };
};

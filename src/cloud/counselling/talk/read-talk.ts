import { hasRole } from '@shared/organisation/rules';
import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { talkContract } from '@shared/counselling/talk/talk-contract';
import { appointmentOf } from './queries';
import { pageOf } from './talk';

/** Staff open a part. Every time leaves a row: who, when, which part, and as what; no word of it. */
export const readTalk: Handler<typeof talkContract.readTalk> = async ({ input, context }) => {
  const appointment = await appointmentOf(context, input.appointmentId);
  context.audit({
    target: input.appointmentId,
    unitId: appointment?.unit_id ?? null,
    detail: { part: input.part, role: await roleAt(context, appointment?.unit_id) },
  });
  return pageOf(context, input);
};

async function roleAt(
  { db, tenantId, caller }: OperationContext,
  unitId: string | undefined,
): Promise<string | null> {
  if (unitId === undefined || caller.kind !== 'person') return null;
  const unit = await db
    .selectFrom('units')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', unitId)
    .select('path')
    .executeTakeFirst();
  const roles = ['counsellor', 'counselling-supervisor'] as const;
  return roles.find((role) => unit && hasRole(caller.grants, [role], unit.path)) ?? null;
}

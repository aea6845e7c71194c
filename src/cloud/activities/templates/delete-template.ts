import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';

export const deleteTemplate: Handler<typeof activitiesContract.deleteTemplate> = async ({
  input,
  context,
  errors,
}) => {
  const { unitId, templateId } = input;
  const { numDeletedRows } = await context.db
    .deleteFrom('activity_templates')
    .where('tenant_id', '=', context.tenantId)
    .where('unit_id', '=', unitId)
    .where('id', '=', templateId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw errors.NO_SUCH_TEMPLATE();

  context.audit({ target: templateId, unitId });
  return { done: true };
};

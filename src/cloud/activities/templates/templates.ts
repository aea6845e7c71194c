import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { unitById } from '@cloud/organisation/queries';
import type { activitiesContract } from '@shared/activities/contract';
import { templatesOf, unitAndAbove } from './queries';

export const templates: Handler<typeof activitiesContract.templates> = async ({
  input,
  context,
}) => {
  const { db, tenantId } = context;
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');
  const order = unitAndAbove(unit.path);
  const rows = await templatesOf(db, tenantId, order);
  return {
    items: rows
      .sort((a, b) => order.indexOf(a.unit_id) - order.indexOf(b.unit_id))
      .map(({ id, name, unit_id: unitId, unit_name: unitName, created_at: createdAt }) => ({
        id,
        name,
        unitId,
        unitName,
        createdAt: createdAt.toISOString(),
      })),
  };
};

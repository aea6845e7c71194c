import { unitById } from '@cloud/organisation/queries';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';

export const updateProfile: Handler<typeof peopleContract.updateProfile> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId } = context;
  const personId = personOf(context);
  if (input.villageId) {
    const unit = await unitById(db, tenantId, input.villageId);
    // A town is enough for one who does not want to say her village.
    if (!unit || !['village', 'town'].includes(unit.kind)) throw errors.NO_SUCH_VILLAGE();
  }

  const changed = {
    ...(input.name === undefined ? {} : { name: input.name }),
    ...(input.phone === undefined ? {} : { phone: input.phone }),
    ...(input.villageId === undefined ? {} : { unit_id: input.villageId }),
  };
  if (Object.keys(changed).length > 0) {
    await db
      .updateTable('people')
      .set(changed)
      .where('tenant_id', '=', tenantId)
      .where('id', '=', personId)
      .where('deleted_at', 'is', null)
      .execute();
  }
  context.audit({ target: personId, detail: { fields: Object.keys(changed).join(' ') } });
  return { done: true };
};

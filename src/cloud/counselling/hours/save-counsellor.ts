import { grantsOf } from '@cloud/organisation/queries';
import { unitById } from '@cloud/organisation/queries';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { newId } from '@cloud/platform/new-id';
import type { counsellingContract } from '@shared/counselling/contract';
import { hasRole } from '@shared/organisation/rules';
import { shanghaiDate } from '@shared/time/shanghai';
import { counsellorById, lockCounsellors } from '../queries';

export const saveCounsellor: Handler<typeof counsellingContract.saveCounsellor> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { unitId, personId, name, specialties, dialect, isActive } = input;
  const unit = await unitById(db, tenantId, unitId);
  if (!unit) throw fail('NOT_FOUND');
  if (input.counsellorId) await lockCounsellors(db, tenantId, [input.counsellorId]);
  const standing = input.counsellorId && (await counsellorById(db, tenantId, input.counsellorId));
  // One of another unit is for that unit to change.
  if (input.counsellorId && (!standing || standing.unit_id !== unitId)) throw fail('NOT_FOUND');
  if (standing && standing.revision !== input.revision) throw errors.CHANGED_MEANWHILE();
  const given = await db
    .selectFrom('counselling_services')
    .where('tenant_id', '=', tenantId)
    .where('unit_id', '=', unitId)
    .select('service')
    .execute();
  const isOfUnit = (service: string) => given.some((each) => each.service === service);
  if (!input.services.every(({ service }) => isOfUnit(service))) throw errors.NOT_OF_THIS_UNIT();
  if (personId) {
    const grants = await grantsOf(db, tenantId, personId, shanghaiDate(now));
    if (!hasRole(grants, ['counsellor'], unit.path)) throw errors.NOT_A_COUNSELLOR();
    const other = await db
      .selectFrom('counselling_counsellors')
      .where('tenant_id', '=', tenantId)
      .where('unit_id', '=', unitId)
      .where('person_id', '=', personId)
      .select('id')
      .executeTakeFirst();
    if (other && other.id !== input.counsellorId) throw errors.HAS_A_CALENDAR();
  }

  const id = input.counsellorId ?? newId();
  const profile = {
    name,
    specialties,
    dialect,
    is_active: isActive,
    ...(personId === undefined ? {} : { person_id: personId }),
  };
  if (standing) {
    await db
      .updateTable('counselling_counsellors')
      .set({ ...profile, revision: standing.revision + 1 })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute();
  } else {
    await db
      .insertInto('counselling_counsellors')
      .values({ tenant_id: tenantId, id, unit_id: unitId, created_at: now, ...profile })
      .execute();
  }
  await db
    .deleteFrom('counselling_qualifications')
    .where('tenant_id', '=', tenantId)
    .where('counsellor_id', '=', id)
    .execute();
  const unique = new Map(input.services.map((each) => [each.service, each]));
  await db
    .insertInto('counselling_qualifications')
    .values(
      [...unique.values()].map(({ service, title, validUntil }) => ({
        tenant_id: tenantId,
        counsellor_id: id,
        service,
        title,
        valid_until: validUntil,
      })),
    )
    .execute();

  context.audit({ target: id, unitId });
  return { counsellorId: id };
};

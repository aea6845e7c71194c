import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import { newId } from '@cloud/platform/new-id';
import type { counsellingContract } from '@shared/counselling/contract';
import { addDays, shanghaiDate, shanghaiInstant } from '@shared/time/shanghai';
import { counsellorById, lockCounsellors } from '../queries';
import { letGo } from '../waitlist/let-go';
import { absencesOf } from './absence-rows';
import { absenceWithHits } from './hits';

/** From here on nothing new is booked on these days; what stands is settled one by one. */
export const planAbsence: Handler<typeof counsellingContract.planAbsence> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { counsellorId, kind, from, until } = input;
  const row = await counsellorById(db, tenantId, counsellorId);
  if (!row) throw fail('NOT_FOUND');
  if (until < shanghaiDate(now)) throw errors.ABSENCE_OVER();
  await lockCounsellors(db, tenantId, [counsellorId]);
  const others = await absencesOf(db, tenantId, { counsellorId, from, until, now });
  if (others.length > 0) throw errors.AWAY_ALREADY();

  const id = newId();
  await db
    .insertInto('counselling_absences')
    .values({
      tenant_id: tenantId,
      id,
      counsellor_id: counsellorId,
      kind,
      from_day: from,
      until_day: until,
      created_by: personOf(context),
      created_at: now,
    })
    .execute();
  await letOffersGo(context, input);

  context.audit({ target: id, unitId: row.unit_id, detail: { kind, from, until } });
  return absenceWithHits(context, id);
};

/** Hours that are only offered on these days; a hold falls when she books. */
async function letOffersGo(
  context: OperationContext,
  { counsellorId, from, until }: { counsellorId: string; from: string; until: string },
): Promise<void> {
  const offers = await context.db
    .selectFrom('counselling_appointments')
    .where('tenant_id', '=', context.tenantId)
    .where('counsellor_id', '=', counsellorId)
    .where('state', '=', 'offered')
    .where('starts_at', '>=', shanghaiInstant(from, '00:00'))
    .where('starts_at', '<', shanghaiInstant(addDays(until, 1), '00:00'))
    .selectAll()
    .execute();
  for (const offer of offers) await letGo(context, offer);
}

import { fail } from '@cloud/platform/errors';
import { newId } from '@cloud/platform/new-id';
import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { protectionContract } from '@shared/protection/contract';
import { rightsCentre } from '@shared/protection/rules';
import { contactOf, dutyById, isUsable, keysWithHolders, ownHandler } from '../queries';
import { isTested } from './contact';

const longestDutyMs = 7 * 86_400_000;

/** Puts somebody on duty. It counts when she has confirmed it herself. */
export const saveDuty: Handler<typeof protectionContract.saveDuty> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId } = context;
  const { step, handler } = input;
  const [startsAt, endsAt] = [new Date(input.startsAt), new Date(input.endsAt)];
  const length = endsAt.getTime() - startsAt.getTime();
  if (length <= 0 || length > longestDutyMs) throw errors.BAD_TIMES();
  if (!(await canServe(context, handler))) throw errors.NO_SUCH_HANDLER();
  const duty = {
    step,
    handler,
    starts_at: startsAt,
    ends_at: endsAt,
    confirmed_at: null,
    handed_to: null,
  };
  context.audit({ unitId: rightsCentre });
  if (input.dutyId === undefined) {
    const id = newId();
    await db
      .insertInto('protection_duties')
      .values({ tenant_id: tenantId, id, ...duty })
      .execute();
    return { dutyId: id };
  }
  const changed = await db
    .updateTable('protection_duties')
    .set(duty)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', input.dutyId)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw fail('NOT_FOUND');
  return { dutyId: changed.id };
};

async function canServe(context: OperationContext, handler: string): Promise<boolean> {
  const keys = await keysWithHolders(context).where('k.handler', '=', handler).execute();
  return keys.some((key) => isUsable(key, context.now));
}

export const removeDuty: Handler<typeof protectionContract.removeDuty> = async ({
  input,
  context,
}) => {
  const removed = await context.db
    .deleteFrom('protection_duties')
    .where('tenant_id', '=', context.tenantId)
    .where('id', '=', input.dutyId)
    .returning('id')
    .executeTakeFirst();
  if (!removed) throw fail('NOT_FOUND');
  context.audit({ unitId: rightsCentre });
  return { done: true };
};

/** Who cannot be called at night is not on duty: without a tested number it is refused. */
export const confirmDuty: Handler<typeof protectionContract.confirmDuty> = async ({
  input,
  context,
  errors,
}) => {
  const own = await ownHandler(context);
  const contact = await contactOf(context, own.handler);
  if (!contact || !isTested(contact, context.now)) throw errors.NO_CONTACT();
  await context.db
    .updateTable('protection_duties')
    .set({ handler: own.handler, handed_to: null, confirmed_at: context.now })
    .where('tenant_id', '=', context.tenantId)
    .where('id', '=', input.dutyId)
    .execute();
  context.audit({ unitId: rightsCentre });
  return { done: true };
};

/** She keeps it until her colleague says yes, so that nobody's night falls between two. */
export const handOverDuty: Handler<typeof protectionContract.handOverDuty> = async ({
  input,
  context,
  errors,
}) => {
  const own = await ownHandler(context);
  const duty = await dutyById(context, input.dutyId);
  if (duty?.handler !== own.handler) throw fail('NOT_FOUND');
  if (input.to === own.handler || !(await canServe(context, input.to)))
    throw errors.NO_SUCH_HANDLER();
  await context.db
    .updateTable('protection_duties')
    .set({ handed_to: input.to })
    .where('tenant_id', '=', context.tenantId)
    .where('id', '=', input.dutyId)
    .execute();
  context.audit({ unitId: rightsCentre });
  return { done: true };
};

import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { numberIsOpen } from '@shared/people/sign-in-methods-rules';

/** The numbers of an account, the first one first, whether they count already or not. */
export function numbersOf({ db, tenantId }: OperationContext, personId: string) {
  return db
    .selectFrom('identities')
    .select(['id', 'subject', 'created_at', 'opens_at', 'last_used_at'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('provider', '=', 'phone')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Those that open sessions and confirm that it is she. */
export async function openNumbersOf(context: OperationContext, personId: string) {
  const numbers = await numbersOf(context, personId);
  return numbers.filter((number) => numberIsOpen(number.opens_at, context.now));
}

/** Whether WeChat recognises her. */
export async function hasWechat(
  { db, tenantId }: OperationContext,
  personId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('identities')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('provider', '=', 'wechat')
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes a number off an account, if it is there still. */
export async function dropNumber(
  { db, tenantId }: OperationContext,
  personId: string,
  numberId: string,
): Promise<boolean> {
  const gone = await db
    .deleteFrom('identities')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('id', '=', numberId)
    .where('provider', '=', 'phone')
    .returning('id')
    .executeTakeFirst();
  return gone !== undefined;
}

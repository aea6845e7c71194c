import { randomBytes } from 'node:crypto';
import type { Handler, HandlerArguments } from '@cloud/platform/operation/handler';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { EnvelopeError } from '@shared/envelope/errors';
import { keyIdOf } from '@shared/envelope/keys/key-id';
import { hasRole } from '@shared/organisation/rules';
import type { protectionContract } from '@shared/protection/contract';
import { rightsCentre } from '@shared/protection/rules';
import { handlerOf, isUsable, keysWithHolders, unitPath } from '../queries';

type Arguments = HandlerArguments<typeof protectionContract.enrolKey>;

/** Keys that wait for a signature, at most. */
const mostWaiting = 4;

/** A key that was made in her browser. It reads nothing before the root has signed it into a directory. */
export const enrolKey: Handler<typeof protectionContract.enrolKey> = async (args) => {
  const { input, context, errors } = args;
  const keyId = idOf(input);
  const role = await roleAt(context, input.unitId);
  if (keyId === null || role === null) throw errors.NOT_YOUR_UNIT();
  const { db, tenantId, now } = context;
  const handler = await nameHandler(context, input.name);
  const own = await keysWithHolders(context).where('k.handler', '=', handler).execute();
  const waiting = own.filter((key) => !isUsable(key, now) && !key.left_at && !key.valid_until);
  if (waiting.length >= mostWaiting) throw errors.TOO_MANY_KEYS();
  const made = await db
    .insertInto('protection_keys')
    .values({
      tenant_id: tenantId,
      key_id: keyId,
      handler,
      unit_id: input.unitId,
      role,
      signing: input.signing,
      recipient: input.recipient,
      file: input.file,
      renews: own.some(({ key_id: known }) => known === input.renews)
        ? (input.renews ?? null)
        : null,
      made_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key_id')
    .executeTakeFirst();
  if (!made) throw errors.KEY_KNOWN();
  context.audit({ unitId: rightsCentre });
  return { keyId, handler };
};

function idOf({ signing, recipient }: Arguments['input']): string | null {
  try {
    return keyIdOf(bytesFromBase64url(signing), recipient);
  } catch (error) {
    if (error instanceof EnvelopeError) return null;
    throw error;
  }
}

/** What she is there; the lead's role where she holds both. */
async function roleAt(
  context: OperationContext,
  unitId: string,
): Promise<'case-lead' | 'case-handler' | null> {
  const path = await unitPath(context, unitId);
  const { caller } = context;
  if (path === undefined || caller.kind !== 'person') return null;
  const roles = ['case-lead', 'case-handler'] as const;
  return roles.find((role) => hasRole(caller.grants, [role], path)) ?? null;
}

/** Her public name, made with her first key: drawn, so that it leads to nobody's account. */
async function nameHandler(context: OperationContext, name: string): Promise<string> {
  const { db, tenantId } = context;
  const known = await handlerOf(context);
  if (known) {
    await db
      .updateTable('protection_handlers')
      .set({ name })
      .where('tenant_id', '=', tenantId)
      .where('handler', '=', known.handler)
      .execute();
    return known.handler;
  }
  const handler = `h-${randomBytes(8).toString('hex')}`;
  await db
    .insertInto('protection_handlers')
    .values({ tenant_id: tenantId, handler, person_id: personOf(context), name })
    .execute();
  return handler;
}

import { randomBytes } from 'node:crypto';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import type { talkContract } from '@shared/counselling/talk/talk-contract';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { EnvelopeError } from '@shared/envelope/errors';
import { keyIdOf } from '@shared/envelope/keys/key-id';
import { hasRole } from '@shared/organisation/rules';
import { keys } from './queries';

/** A key that was made in her browser. It reads nothing before the root has signed it into a list. */
export const enrolTalkKey: Handler<typeof talkContract.enrolTalkKey> = async ({
  input,
  context,
  errors,
}) => {
  const keyId = idOf(input.signing, input.recipient);
  const own = await placeAt(context, input.unitId);
  if (keyId === null || own === null) throw errors.NOT_YOUR_UNIT();
  const { db, tenantId, now } = context;
  const made = await db
    .insertInto('counselling_keys')
    .values({
      tenant_id: tenantId,
      key_id: keyId,
      ...own,
      person_id: personOf(context),
      unit_id: input.unitId,
      signing: input.signing,
      recipient: input.recipient,
      file: input.file,
      made_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key_id')
    .executeTakeFirst();
  if (!made) throw errors.KEY_KNOWN();
  context.audit({ unitId: input.unitId });
  return { keyId, handler: own.handler };
};

function idOf(signing: string, recipient: string): string | null {
  try {
    return keyIdOf(bytesFromBase64url(signing), recipient);
  } catch (error) {
    if (error instanceof EnvelopeError) return null;
    throw error;
  }
}

/** A counsellor goes by her calendar; a supervisor by a name that is drawn, and leads to no account. */
async function placeAt(context: OperationContext, unitId: string) {
  const { db, tenantId, caller } = context;
  const unit = await db
    .selectFrom('units')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', unitId)
    .select('path')
    .executeTakeFirst();
  if (!unit || caller.kind !== 'person') return null;
  const calendar = await db
    .selectFrom('counselling_counsellors')
    .where('tenant_id', '=', tenantId)
    .where('unit_id', '=', unitId)
    .where('person_id', '=', caller.personId)
    .select('id')
    .executeTakeFirst();
  if (calendar && hasRole(caller.grants, ['counsellor'], unit.path)) {
    return { role: 'counsellor', handler: calendar.id };
  }
  if (!hasRole(caller.grants, ['counselling-supervisor'], unit.path)) return null;
  const before = await keys(context)
    .where('person_id', '=', caller.personId)
    .where('role', '=', 'counselling-supervisor')
    .executeTakeFirst();
  const handler = before?.handler ?? `s-${randomBytes(8).toString('hex')}`;
  return { role: 'counselling-supervisor', handler };
}

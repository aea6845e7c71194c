import { randomInt } from 'node:crypto';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { keyedHash, keyedHashes } from '@cloud/platform/secrets/subkeys';

const CODES = 10;
const CODE_LENGTH = 10;
/** Without 0, 1: on paper they look like letters. */
const letters = 'abcdefghijklmnopqrstuvwxyz23456789';

/** Ten fresh codes ("abcde-fghij"), said once; those before them are void. */
export async function replaceRecoveryCodes(
  context: OperationContext,
  personId: string,
): Promise<string[]> {
  const { db, tenantId, now, services } = context;
  const codes = Array.from({ length: CODES }, () =>
    Array.from({ length: CODE_LENGTH }, () => letters[randomInt(letters.length)]).join(''),
  );
  await db
    .deleteFrom('recovery_codes')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .execute();
  await db
    .insertInto('recovery_codes')
    .values(
      codes.map((code) => ({
        tenant_id: tenantId,
        person_id: personId,
        code_hash: keyedHash(services.config, 'recovery code', `${personId} ${code}`),
        created_at: now,
      })),
    )
    .execute();
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`);
}

/** How many of her codes are unused. */
export async function recoveryCodesLeft(
  { db, tenantId }: OperationContext,
  personId: string,
): Promise<number> {
  const { left } = await db
    .selectFrom('recovery_codes')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .executeTakeFirstOrThrow();
  return Number(left);
}

/** Whether it is one of her unused codes; `takeRecoveryCode` uses it up. */
export async function isRecoveryCode(
  context: OperationContext,
  personId: string,
  code: string,
): Promise<boolean> {
  const { db, tenantId } = context;
  const row = await db
    .selectFrom('recovery_codes')
    .select('person_id')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('code_hash', 'in', hashesOf(context, personId, code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function takeRecoveryCode(
  context: OperationContext,
  personId: string,
  code: string,
): Promise<boolean> {
  const { db, tenantId, now } = context;
  const row = await db
    .updateTable('recovery_codes')
    .set({ used_at: now })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('code_hash', 'in', hashesOf(context, personId, code))
    .where('used_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Of paper that was printed under a former key, too. */
const hashesOf = ({ services }: OperationContext, personId: string, code: string): string[] =>
  keyedHashes(services.config, 'recovery code', `${personId} ${code}`);

import { createHash } from 'node:crypto';
import type { RetryKey } from '@shared/contract/operation';
import type { OperationContext } from './operation-context';
import { fail } from '../errors';
import { keyedHash } from '../secrets/subkeys';

/** A key is kept this long; a retry after it is a new command. */
export const keyLifeDays = 7;

export interface CommandKey {
  /** A person's id, or a keyed hash of what the operation goes by instead. */
  caller: string;
  operation: string;
  key: string;
  requestHash: string;
}

/**
 * Whose retry a call would be; null where there is nobody whose it could be. A hash is keyed anew with
 * HASH_KEY: what is tried again across that change counts as new.
 */
export function retryCallerOf(
  { caller, services }: Pick<OperationContext, 'caller' | 'services'>,
  domain: string,
  retryKey: RetryKey,
  input: unknown,
): string | null {
  if (retryKey === 'caller') return caller.kind === 'person' ? caller.personId : null;
  const fields: Record<string, unknown> = typeof input === 'object' ? { ...input } : {};
  const text = fields[retryKey.field];
  if (typeof text !== 'string') throw new Error(`the input has no text "${retryKey.field}"`);
  return keyedHash(services.config, 'retry key', `${domain} ${text}`);
}

/** SHA-256 over the input as it was checked: the same words in another order of keys are the same request. */
export function hashRequest(input: unknown): string {
  return createHash('sha256').update(canonical(input)).digest('base64url');
}

/**
 * Claims the key for this transaction. A second call with the same key waits for the first one's
 * transaction (unique index) and then gets its answer.
 * @returns null when the command is to be run, else the stored answer
 * @throws KEY_REUSED when the key was used for another request
 */
export async function claimKey(
  context: OperationContext,
  key: CommandKey,
): Promise<{ output: unknown } | null> {
  const claimed = await context.db
    .insertInto('idempotency_keys')
    .values({
      tenant_id: context.tenantId,
      caller: key.caller,
      operation: key.operation,
      key: key.key,
      request_hash: key.requestHash,
      created_at: context.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed) return null;

  const stored = await keyRow(context, key).select(['request_hash', 'output']).executeTakeFirst();
  if (!stored || stored.request_hash !== key.requestHash) throw fail('KEY_REUSED');
  return { output: stored.output };
}

/** Stores the answer beside the key, in the command's transaction. */
export async function keepAnswer(
  context: OperationContext,
  key: CommandKey,
  output: unknown,
): Promise<void> {
  await context.db
    .updateTable('idempotency_keys')
    .set({ output: JSON.stringify(output ?? null) })
    .where('tenant_id', '=', context.tenantId)
    .where('caller', '=', key.caller)
    .where('operation', '=', key.operation)
    .where('key', '=', key.key)
    .execute();
}

function keyRow(context: OperationContext, key: CommandKey) {
  return context.db
    .selectFrom('idempotency_keys')
    .where('tenant_id', '=', context.tenantId)
    .where('caller', '=', key.caller)
    .where('operation', '=', key.operation)
    .where('key', '=', key.key);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

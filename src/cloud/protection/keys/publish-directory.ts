import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { actorOf } from '@cloud/platform/operation/audit';
import { openDirectory, type DirectoryStatement } from '@shared/envelope/directory/directory';
import { EnvelopeError } from '@shared/envelope/errors';
import type { protectionContract } from '@shared/protection/contract';
import { rightsCentre } from '@shared/protection/rules';
import { currentDirectory, keysWithHolders } from '../queries';
import { rootKey } from './root-key';

/**
 * A directory that the root signed offline. What is published here is believed by nobody because we did:
 * every client verifies it again.
 */
export const publishDirectory: Handler<typeof protectionContract.publishDirectory> = async ({
  input,
  context,
  errors,
}) => {
  const read = openedBy(rootKey(context.services.config), input.directory);
  if ('why' in read) throw errors.NOT_VALID({ data: read });
  const why = await faultOf(context, read);
  if (why) throw errors.NOT_VALID({ data: { why } });
  await keepDirectory(context, read, input.directory, actorOf(context.caller));
  context.audit({ unitId: rightsCentre, detail: { version: read.version } });
  return { version: read.version, expires: read.expires };
};

function openedBy(root: Uint8Array | null, text: string): DirectoryStatement | { why: string } {
  if (!root) return { why: 'NO_ROOT' };
  try {
    return openDirectory(text, root);
  } catch (error) {
    if (error instanceof EnvelopeError) return { why: error.code };
    throw error;
  }
}

async function faultOf(
  context: OperationContext,
  { tenant, version, expires, handlers }: DirectoryStatement,
): Promise<string | null> {
  if (tenant !== context.tenantId) return 'FOREIGN';
  if (Date.parse(expires) <= context.now.getTime()) return 'EXPIRED';
  const current = await currentDirectory(context);
  if (current && version <= current.version) return 'OLDER';
  // Whom we do not know, we could not let in: she would be told of a reader who never reads.
  const known = await keysWithHolders(context).execute();
  const isOurs = ({ keyId, handler, signing }: DirectoryStatement['handlers'][number]) =>
    known.some((key) => key.key_id === keyId && key.handler === handler && key.signing === signing);
  return handlers.every(isOurs) ? null : 'UNKNOWN_KEY';
}

/** Stores it, and takes over what it says of each key. */
export async function keepDirectory(
  { db, tenantId, now }: Pick<OperationContext, 'db' | 'tenantId' | 'now'>,
  statement: DirectoryStatement,
  text: string,
  publishedBy: string,
): Promise<void> {
  await db
    .insertInto('protection_directories')
    .values({
      tenant_id: tenantId,
      version: statement.version,
      text,
      issued_at: statement.issued,
      expires_at: statement.expires,
      recovery: [statement.recovery, ...statement.formerRecovery],
      published_by: publishedBy,
      published_at: now,
    })
    .execute();
  const named = statement.handlers.map(({ keyId }) => keyId);
  await db
    .updateTable('protection_keys')
    .set({ valid_until: now })
    .where('tenant_id', '=', tenantId)
    .where('valid_until', '>', now)
    .$if(named.length > 0, (query) => query.where('key_id', 'not in', named))
    .execute();
  for (const { keyId, handler, name, from, until, revoked } of statement.handlers) {
    await db
      .updateTable('protection_handlers')
      .set({ name })
      .where('tenant_id', '=', tenantId)
      .where('handler', '=', handler)
      .execute();
    await db
      .updateTable('protection_keys')
      .set((row) => ({
        valid_from: from,
        valid_until: until,
        revoked_at: revoked ?? row.ref('revoked_at'),
      }))
      .where('tenant_id', '=', tenantId)
      .where('key_id', '=', keyId)
      .execute();
  }
}

import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { actorOf } from '@cloud/platform/operation/audit';
import {
  openDirectory,
  STATUS_PURPOSE,
  statusStatement,
  type StatusStatement,
} from '@shared/envelope/directory/directory';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { openStatement, signedFromText } from '@shared/envelope/encoding/signed';
import { EnvelopeError } from '@shared/envelope/errors';
import type { protectionContract } from '@shared/protection/contract';
import { rightsCentre } from '@shared/protection/rules';
import { currentDirectory, newestStatuses } from '../queries';
import { rootKey } from './root-key';

/** "Version N is current", and which keys are revoked from now on: signed by a key that the root certified. */
export const publishStatus: Handler<typeof protectionContract.publishStatus> = async ({
  input,
  context,
  errors,
}) => {
  const read = await readStatus(context, input.status);
  if ('why' in read) throw errors.NOT_VALID({ data: read });
  const { db, tenantId, now } = context;
  await keepStatus(context, read, input.status, actorOf(context.caller));
  for (const { keyId, at } of read.revoked) {
    await db
      .updateTable('protection_keys')
      .set({ revoked_at: Date.parse(at) < now.getTime() ? at : now })
      .where('tenant_id', '=', tenantId)
      .where('key_id', '=', keyId)
      .where('revoked_at', 'is', null)
      .execute();
  }
  context.audit({ unitId: rightsCentre, detail: { number: read.number } });
  return { number: read.number };
};

export async function keepStatus(
  { db, tenantId, now }: Pick<OperationContext, 'db' | 'tenantId' | 'now'>,
  { number, at }: StatusStatement,
  text: string,
  publishedBy: string,
): Promise<void> {
  await db
    .insertInto('protection_statuses')
    .values({
      tenant_id: tenantId,
      number,
      text,
      signed_at: at,
      published_by: publishedBy,
      published_at: now,
    })
    .execute();
}

async function readStatus(
  context: OperationContext,
  text: string,
): Promise<StatusStatement | { why: string }> {
  const current = await currentDirectory(context);
  const root = rootKey(context.services.config);
  if (!current || !root) return { why: 'NO_DIRECTORY' };
  const signer = openDirectory(current.text, root).statusKeys.find(
    ({ from, until }) =>
      Date.parse(from) <= context.now.getTime() && context.now.getTime() < Date.parse(until),
  );
  if (!signer) return { why: 'NO_STATUS_KEY' };
  const statement = verified(text, bytesFromBase64url(signer.signing));
  if ('why' in statement) return statement;
  const [last] = await newestStatuses(context, 1);
  if (statement.tenant !== context.tenantId) return { why: 'FOREIGN' };
  if (statement.current !== current.version) return { why: 'OTHER_VERSION' };
  if (last && statement.number <= last.number) return { why: 'OLDER' };
  return statement;
}

function verified(text: string, key: Uint8Array): StatusStatement | { why: string } {
  try {
    return openStatement(STATUS_PURPOSE, signedFromText(text), key, statusStatement);
  } catch (error) {
    if (error instanceof EnvelopeError) return { why: error.code };
    throw error;
  }
}

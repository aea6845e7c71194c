import { actorOf } from '@cloud/platform/operation/audit';
import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { talkTenant } from '@shared/counselling/talk/readers';
import type { talkContract } from '@shared/counselling/talk/talk-contract';
import {
  openDirectory,
  STATUS_PURPOSE,
  statusStatement,
  type DirectoryStatement,
} from '@shared/envelope/directory/directory';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { openStatement, signedFromText } from '@shared/envelope/encoding/signed';
import { EnvelopeError } from '@shared/envelope/errors';
import { keys, newestDirectory, newestStatuses, readDirectory } from './queries';
import { rootKey } from './root-key';

/** What is published here is believed by nobody because we did: every client verifies it again. */
export const publishTalkDirectory: Handler<typeof talkContract.publishTalkDirectory> = async ({
  input,
  context,
  errors,
}) => {
  try {
    const number =
      input.kind === 'directory'
        ? await publishList(context, input.text)
        : await publishStatus(context, input.text);
    context.audit({ detail: { version: number } });
    return { number };
  } catch (error) {
    if (error instanceof EnvelopeError) throw errors.NOT_VALID({ data: { why: error.code } });
    if (error instanceof NotPublished) throw errors.NOT_VALID({ data: { why: error.message } });
    throw error;
  }
};

class NotPublished extends Error {}

async function publishList(context: OperationContext, text: string): Promise<number> {
  const root = rootKey(context.services.config);
  if (!root) throw new NotPublished('NO_ROOT');
  const list = openDirectory(text, root);
  const { db, tenantId, now } = context;
  if (list.tenant !== talkTenant(tenantId)) throw new NotPublished('FOREIGN');
  if (Date.parse(list.expires) <= now.getTime()) throw new NotPublished('EXPIRED');
  const current = await newestDirectory(context);
  if (current && list.version <= current.version) throw new NotPublished('OLDER');
  if (!(await areAllOurs(context, list))) throw new NotPublished('UNKNOWN_KEY');
  await db
    .insertInto('counselling_directories')
    .values({ tenant_id: tenantId, version: list.version, text, ...published(context) })
    .execute();
  return list.version;
}

/** Whom we do not know, we could not let in: she would be told of a reader who never reads. */
async function areAllOurs(
  context: OperationContext,
  { handlers }: DirectoryStatement,
): Promise<boolean> {
  const known = await keys(context).execute();
  return handlers.every(({ keyId, handler, role, unit, recipient }) =>
    known.some(
      (key) =>
        key.key_id === keyId &&
        key.handler === handler &&
        key.role === role &&
        key.unit_id === unit &&
        key.recipient === recipient,
    ),
  );
}

async function publishStatus(context: OperationContext, text: string): Promise<number> {
  const list = await readDirectory(context);
  if (!list) throw new NotPublished('NO_DIRECTORY');
  const status = list.statusKeys
    .map(({ signing }) => opened(text, signing))
    .find((found) => found !== null);
  if (!status) throw new NotPublished('FORGED');
  const { db, tenantId } = context;
  if (status.tenant !== talkTenant(tenantId)) throw new NotPublished('FOREIGN');
  const [newest] = await newestStatuses(context, 1);
  if (newest && status.number <= newest.number) throw new NotPublished('OLDER');
  await db
    .insertInto('counselling_statuses')
    .values({ tenant_id: tenantId, number: status.number, text, ...published(context) })
    .execute();
  return status.number;
}

function opened(text: string, signing: string) {
  try {
    const key = bytesFromBase64url(signing);
    return openStatement(STATUS_PURPOSE, signedFromText(text), key, statusStatement);
  } catch (error) {
    // Perhaps another of its keys.
    if (error instanceof EnvelopeError) return null;
    throw error;
  }
}

const published = ({ caller, now }: OperationContext) => ({
  published_by: actorOf(caller),
  published_at: now,
});

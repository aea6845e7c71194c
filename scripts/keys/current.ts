import { base64urlFromBytes, bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { wipe } from '@shared/envelope/encoding/bytes';
import {
  STATUS_PURPOSE,
  statusStatement,
  type DirectoryStatement,
  type StatusStatement,
} from '@shared/envelope/directory/directory';
import { signStatus } from '@shared/envelope/directory/sign-directory';
import { openStatement, signedFromText } from '@shared/envelope/encoding/signed';
import { publicKeyOf } from '@shared/signing/ed25519';
import { readTextFile, requireFree, writePublicFile } from './folder';
import { KeysError } from './keys-error';
import { inFolder, readDirectoryFile, readRoot, verified } from './public-files';
import type { Tool } from './run-keys';
import { unlockStatusKey } from './status';

export interface CurrentOptions {
  folder: string;
  directory: string;
  /** The statement before this one; none for the first. */
  former: string | undefined;
  /** Its number where there is no statement before it that this list's keys signed. */
  number: number;
  revoke: readonly string[];
}

/** Signs "this version is current, and these keys are revoked": every week, and at once when a key is lost. */
export async function makeCurrent(tool: Tool, options: CurrentOptions): Promise<void> {
  const { terminal, now } = tool;
  const { folder } = options;
  const directory = readDirectoryFile(options.directory, readRoot(folder)).statement;
  const former = options.former ? readStatusFile(options.former, directory) : null;
  const at = now.toISOString();
  if (at >= directory.expires) {
    throw new KeysError('NOT_VALID', '这一版名册已经到期，先签新的名册。');
  }
  if (at < directory.issued || (former && at <= former.at)) {
    throw new KeysError('NOT_VALID', '这台电脑的日期比已经签过的还早，先把时间调对。');
  }
  const statement: StatusStatement = {
    tag: 'directory status',
    tenant: directory.tenant,
    number: former ? former.number + 1 : options.number,
    at,
    current: directory.version,
    revoked: revocations(directory, former, options.revoke, at),
  };
  const file = inFolder(folder).status(statement.number);
  requireFree(file);
  terminal.say(`声明第 ${statement.number} 号：现在用名册第 ${directory.version} 版。`);
  for (const { keyId } of statement.revoked) {
    const name = directory.handlers.find((entry) => entry.keyId === keyId)?.name ?? '名册里已没有';
    terminal.say(`  吊销 ${keyId}（${name}）`);
  }
  const secret = await unlockStatusKey(tool, folder);
  requireCertified(directory, publicKeyOf(secret), at);
  const text = verified('声明', () => signStatus(statement, secret));
  wipe(secret);
  writePublicFile(file, `${text}\n`);
  terminal.say(`签好了：${file}`);
  terminal.say('带回工作台，在“名册”里导入。');
}

/** A statement that one of this directory's status keys signed. Throws FILE or NOT_VALID. */
export function readStatusFile(file: string, directory: DirectoryStatement): StatusStatement {
  const text = readTextFile(file);
  const read = directory.statusKeys.flatMap(({ signing }) => {
    try {
      const key = bytesFromBase64url(signing);
      return [openStatement(STATUS_PURPOSE, signedFromText(text), key, statusStatement)];
    } catch {
      // Another of the directory's keys may have signed it.
      return [];
    }
  });
  const [statement] = read;
  if (!statement || statement.tenant !== directory.tenant) {
    throw new KeysError('NOT_VALID', '声明不是这版名册的状态钥匙签的，或者被改过。不要用它。');
  }
  return statement;
}

/** Each statement names all revocations: a phone that missed one learns of it from the next. */
function revocations(
  directory: DirectoryStatement,
  former: StatusStatement | null,
  revoke: readonly string[],
  at: string,
): StatusStatement['revoked'] {
  const unknown = revoke.find((id) => !directory.handlers.some(({ keyId }) => keyId === id));
  if (unknown !== undefined) throw new KeysError('USAGE', `名册里没有编号 ${unknown}。`);
  const before = former?.revoked ?? [];
  const known = new Set(before.map(({ keyId }) => keyId));
  const added = [...new Set(revoke)].filter((keyId) => !known.has(keyId));
  return [...before, ...added.map((keyId) => ({ keyId, at }))];
}

function requireCertified(directory: DirectoryStatement, key: Uint8Array, at: string): void {
  const signing = base64urlFromBytes(key);
  const found = directory.statusKeys.find((each) => each.signing === signing);
  if (!found) {
    throw new KeysError('NOT_VALID', '这版名册里没有这把状态钥匙，签了也没人信。先签新的名册。');
  }
  if (at < found.from || found.until <= at) {
    throw new KeysError('NOT_VALID', '这把状态钥匙已经到期，先做新的，再签名册。');
  }
}

import {
  DIRECTORY_DAYS,
  type DirectoryStatement,
  type HandlerEntry,
} from '@shared/envelope/directory/directory';
import { rightsCentre } from '@shared/protection/rules';
import { KeysError } from './keys-error';
import type { StatusCertificate } from './public-files';
import type { RequestedKey, RequestsFile } from './requests-file';
import { after, KEY_DAYS } from './times';

/** What a directory is made from. All of it is verified, but the requests. */
export interface DirectoryOrder {
  now: Date;
  tenant: string;
  former: DirectoryStatement | null;
  requests: RequestsFile;
  /** New keys that were compared on the telephone. */
  compared: readonly RequestedKey[];
  /** New names that the person at the PC agreed to, by handler. */
  names: ReadonlyMap<string, string>;
  /** Ids of keys that are revoked by this directory. */
  revoke: readonly string[];
  certificate: StatusCertificate;
  /** Former status keys stay valid, unless one of them fell into wrong hands. */
  keepsFormerStatusKeys: boolean;
  recovery: string;
}

/** Keys that no directory has named yet: each has to be compared before it goes in. */
export function newKeys({ keys }: RequestsFile, former: DirectoryStatement | null): RequestedKey[] {
  const known = new Set(former?.handlers.map(({ keyId }) => keyId));
  return keys.filter(({ keyId }) => !known.has(keyId));
}

/**
 * Refuses requests that are not about the directory before: another version, or a key that the root
 * signed and that is said to be somebody else's now. Throws REQUESTS.
 */
export function requireFits(requests: RequestsFile, former: DirectoryStatement | null): void {
  const version = former?.version ?? 0;
  if (requests.after !== version) {
    throw new KeysError(
      'REQUESTS',
      `导出的文件接着第 ${requests.after} 版，手里的名册是第 ${version} 版。拿最新的名册，或者重新导出。`,
    );
  }
  for (const key of requests.keys) {
    const entry = former?.handlers.find(({ keyId }) => keyId === key.keyId);
    const isSame =
      !entry ||
      (entry.handler === key.handler && entry.unit === key.unit && entry.role === key.role);
    if (!isSame) {
      throw new KeysError(
        'REQUESTS',
        `编号 ${key.keyId} 在名册里是${entry.name}的，导出的文件说的人、单位或角色不一样。先查清楚，别签。`,
      );
    }
  }
}

/** The next directory, not signed yet. Entries of before stay, so that what they signed stays verifiable. */
export function nextDirectory(order: DirectoryOrder): DirectoryStatement {
  const { now, tenant, former, requests, recovery } = order;
  requireFits(requests, former);
  if (former && now.toISOString() <= former.issued) {
    throw new KeysError('NOT_VALID', '这台电脑的日期比上一版名册还早，先把时间调对。');
  }
  const entries = [
    ...(former?.handlers ?? []),
    ...order.compared.map((key) => entryOf(key, order)),
  ].map((entry) => ({ ...entry, name: order.names.get(entry.handler) ?? entry.name }));
  const unknown = order.revoke.find((id) => !entries.some(({ keyId }) => keyId === id));
  if (unknown !== undefined) throw new KeysError('USAGE', `名册里没有编号 ${unknown}。`);
  const revoked = new Set([...order.revoke, ...requests.gone.map(({ keyId }) => keyId)]);
  const handlers = entries.map((entry) =>
    revoked.has(entry.keyId) && !entry.revoked ? { ...entry, revoked: now.toISOString() } : entry,
  );
  return {
    tag: 'directory',
    tenant,
    version: (former?.version ?? 0) + 1,
    issued: now.toISOString(),
    expires: after(now, DIRECTORY_DAYS),
    statusKeys: statusKeys(order),
    recovery,
    formerRecovery: formerRecovery(former, recovery),
    handlers,
  };
}

function entryOf(key: RequestedKey, { now, former }: DirectoryOrder): HandlerEntry {
  const { keyId, handler, name, unit, role, recipient, signing } = key;
  return {
    keyId,
    handler,
    // Her name is what the root signed before: the server cannot change it with a new key.
    name: former?.handlers.find((entry) => entry.handler === handler)?.name ?? name,
    unit,
    role,
    reads: unit === rightsCentre ? 'all' : 'agreed',
    recipient,
    signing,
    from: now.toISOString(),
    until: after(now, KEY_DAYS),
    revoked: null,
  };
}

/** The newest first: the server takes the first one that is valid. */
function statusKeys(order: DirectoryOrder): DirectoryStatement['statusKeys'] {
  const { now, former, certificate, keepsFormerStatusKeys } = order;
  const { signing, from, until } = certificate;
  const kept = keepsFormerStatusKeys
    ? (former?.statusKeys ?? []).filter(
        (key) => key.signing !== signing && now.toISOString() < key.until,
      )
    : [];
  return [{ signing, from, until }, ...kept].slice(0, 4);
}

function formerRecovery(former: DirectoryStatement | null, recovery: string): string[] {
  const all = former ? [former.recovery, ...former.formerRecovery] : [];
  return [...new Set(all)].filter((recipient) => recipient !== recovery);
}

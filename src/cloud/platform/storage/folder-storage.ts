import { randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../clock';
import { keyedHashes, type HashKeys } from '../secrets/subkeys';
import { checkKey, isKey, type SignedRequest, type Storage } from './storage';

export interface FolderStorageOptions {
  folder: string;
  /** Of the HMAC over signed requests. */
  keys: HashKeys;
  clock: Clock;
  /** Where the gateway serves `/files/`, without a trailing slash. */
  publicOrigin: string;
}

/** What a signed request allows; the gateway's `/files/` route asks `readGrant`. */
export interface FileGrant {
  method: 'PUT' | 'GET';
  key: string;
  /** Exact length of what is put. */
  bytes: number | null;
  contentType: string | null;
}

export interface FolderStorage extends Storage {
  /** What `/files/<key>?<query>` allows, or null when the signature does not fit or has expired. */
  readGrant(method: string, key: string, query: URLSearchParams): FileGrant | null;
}

/** Files in a folder: the default, for one machine. */
export function folderStorage(options: FolderStorageOptions): FolderStorage {
  const { keys, clock, publicOrigin } = options;
  const root = path.resolve(options.folder);
  const pathOf = (key: string) => path.join(root, ...checkKey(key).split('/'));

  /** The signature, then those that former keys would have given: an address outlives a change of keys. */
  const signatures = (fields: Record<string, string>) =>
    keyedHashes(keys, 'signed address', JSON.stringify(Object.entries(fields).sort()));

  const presign = (
    method: 'PUT' | 'GET',
    key: string,
    fields: Record<string, string>,
    seconds: number,
  ) => {
    const until = Math.floor(clock.now().getTime() / 1000) + seconds;
    const signed = { ...fields, until: String(until) };
    const [signature = ''] = signatures({ ...signed, method, key: checkKey(key) });
    const query = new URLSearchParams({ ...signed, signature });
    return `${publicOrigin}/files/${key}?${query.toString()}`;
  };

  return {
    put: async (key, bytes) => {
      const target = pathOf(key);
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      // A dot in front: no key can name a file that is still being written.
      const unfinished = path.join(path.dirname(target), `.${randomBytes(8).toString('hex')}`);
      try {
        const file = await open(unfinished, 'wx', 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(unfinished, target);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
      await syncFolder(path.dirname(target));
    },
    get: async (key) => {
      if (!isKey(key)) return null;

      try {
        return new Uint8Array(await readFile(pathOf(key)));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    delete: async (key) => {
      if (!isKey(key)) return;
      const target = pathOf(key);
      await rm(target, { force: true });
      await syncFolder(path.dirname(target));
    },
    presignPut: async (key, { contentType, bytes, seconds }): Promise<SignedRequest> => ({
      method: 'PUT',
      url: presign('PUT', key, { bytes: String(bytes), type: contentType }, seconds),
      headers: { 'content-type': contentType },
    }),
    presignGet: async (key, { seconds }): Promise<SignedRequest> => ({
      method: 'GET',
      url: presign('GET', key, {}, seconds),
      headers: {},
    }),
    readGrant: (method, key, query) => {
      if (method !== 'PUT' && method !== 'GET') return null;
      const { signature, ...fields } = Object.fromEntries(query);
      const until = Number(fields.until);
      if (!isKey(key) || !signature || !(until * 1000 > clock.now().getTime())) return null;
      const right = signatures({ ...fields, method, key });
      if (!right.some((each) => sameText(signature, each))) return null;
      return {
        method,
        key,
        bytes: fields.bytes === undefined ? null : Number(fields.bytes),
        contentType: fields.type ?? null,
      };
    },
  };
}

// A rename is on the disk only when its folder is.
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

function isMissing(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function sameText(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

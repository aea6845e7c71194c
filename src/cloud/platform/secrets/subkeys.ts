import { createHmac, hkdfSync } from 'node:crypto';
import type { Config } from '../config';

/** What a key is used for. Each has a key of its own, so that what leaks of one opens no other. */
export type KeyPurpose =
  | 'rate limit'
  | 'sms code'
  | 'recovery code'
  | 'invited number'
  | 'user name'
  | 'known browser'
  | 'signed address'
  | 'sealed text'
  | 'retry key'
  | 'guessing'
  | 'locator'
  | 'contact code';

/** HASH_KEY, and those that were HASH_KEY before: what was made under them is still understood. */
export type HashKeys = Pick<Config, 'hashKey' | 'formerHashKeys'>;

const keyBytes = 32;
const idBytes = 4;
const made = new WeakMap<Buffer, Map<string, Buffer>>();

/** The key of a purpose, 32 bytes (HKDF-SHA-256 of HASH_KEY). */
export const subkey = ({ hashKey }: HashKeys, purpose: KeyPurpose): Buffer =>
  derived(hashKey, purpose, keyBytes);

/** Id of the key that something was stored under: 8 hexadecimal digits that reveal nothing of it. */
export const keyIdOf = ({ hashKey }: HashKeys): string =>
  derived(hashKey, 'key id', idBytes).toString('hex');

/** The key of a purpose by the id it was stored with; undefined when we do not have it any more. */
export function subkeyById(keys: HashKeys, purpose: KeyPurpose, id: string): Buffer | undefined {
  const key = allOf(keys).find((each) => derived(each, 'key id', idBytes).toString('hex') === id);
  return key && derived(key, purpose, keyBytes);
}

/** "<key id>.<HMAC-SHA-256, hex>": lets a text be stored and looked up without revealing it. */
export function keyedHash(keys: HashKeys, purpose: KeyPurpose, text: string): string {
  const [hash = ''] = keyedHashes({ ...keys, formerHashKeys: [] }, purpose, text);
  return hash;
}

/** The same under the present key and every former one, the present one first: to look up by. */
export function keyedHashes(keys: HashKeys, purpose: KeyPurpose, text: string): string[] {
  return allOf(keys).map((key) => {
    const id = derived(key, 'key id', idBytes).toString('hex');
    return `${id}.${createHmac('sha256', derived(key, purpose, keyBytes))
      .update(text)
      .digest('hex')}`;
  });
}

const allOf = ({ hashKey, formerHashKeys }: HashKeys): Buffer[] => [hashKey, ...formerHashKeys];

function derived(key: Buffer, label: string, bytes: number): Buffer {
  const ofKey = made.get(key) ?? new Map<string, Buffer>();
  made.set(key, ofKey);
  const known = ofKey.get(label);
  if (known) return known;
  const fresh = Buffer.from(hkdfSync('sha256', key, '', `womens-home ${label}`, bytes));
  ofKey.set(label, fresh);
  return fresh;
}

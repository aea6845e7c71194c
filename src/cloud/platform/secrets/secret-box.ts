import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keyIdOf, subkey, subkeyById, type HashKeys } from './subkeys';

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a short text that we must read again ourselves, so that the database alone does not give it
 * away (AES-256-GCM under a key made of HASH_KEY).
 * @param about what it is and whose ("totp <person>"): opened under another, it fails
 * @returns "<key id>.<base64url>"
 */
export function sealText(keys: HashKeys, about: string, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const key = subkey(keys, 'sealed text');
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const bytes = Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  return `${keyIdOf(keys)}.${bytes.toString('base64url')}`;
}

/**
 * The text; null when it was sealed under a key that we no longer have.
 * @throws Error when it was changed, or sealed about something else
 */
export function openText(keys: HashKeys, about: string, sealed: string): string | null {
  const [id = '', body = ''] = sealed.split('.');
  const key = subkeyById(keys, 'sealed text', id);
  if (!key) return null;
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const text = decipher.update(bytes.subarray(nonceBytes + tagBytes));
  return Buffer.concat([text, decipher.final()]).toString('utf8');
}

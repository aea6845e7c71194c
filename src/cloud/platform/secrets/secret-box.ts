import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Config } from '../config';

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a short text that we must read again ourselves, so that the database alone does not give it
 * away (AES-256-GCM under a key made of HASH_KEY).
 * @param about what it is and whose ("totp <person>"): opened under another, it fails
 * @returns base64url
 */
export function sealText(config: Pick<Config, 'hashKey'>, about: string, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(config), nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** @throws Error when it was changed, or sealed under another key or about something else */
export function openText(config: Pick<Config, 'hashKey'>, about: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(config), bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const text = decipher.update(bytes.subarray(nonceBytes + tagBytes));
  return Buffer.concat([text, decipher.final()]).toString('utf8');
}

function keyOf({ hashKey }: Pick<Config, 'hashKey'>): Buffer {
  return Buffer.from(hkdfSync('sha256', hashKey, '', 'womens-home sealed texts', keyBytes));
}

import { createHash, randomBytes } from 'node:crypto';

/** A new session token: 32 random bytes, base64url (43 characters). Said once, never stored. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** How a token is stored and looked up: SHA-256, hex. Its randomness needs no salt. */
export const hashSessionToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

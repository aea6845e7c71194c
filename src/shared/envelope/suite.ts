import { EnvelopeError } from './errors';

/**
 * The suite byte stands in front of everything that is signed, and says how all the rest is made.
 *
 * 1: age v1 with X25519 recipients (scrypt 2^17 for keys under a passphrase), Ed25519 as RFC 8032,
 * SHA-256, PBKDF2-HMAC-SHA256 with 1,500 rounds and HKDF-SHA256 for the return code.
 * 2: reserved for the post-quantum recipients of age (X25519 + ML-KEM-768). Refused until then.
 */
export const SUITE = 1;

/** Reserved, and refused like every byte that is not known. */
export const POST_QUANTUM_SUITE = 2;

/** Rounds of PBKDF2 between the return code and everything that follows from it. */
export const CODE_ROUNDS = 1500;

/** log2 of N of scrypt for handlers' keys: typage's own 18 needs 256 MiB. */
export const PASSPHRASE_WORK_FACTOR = 17;

/** Passes a known suite byte on. Throws UNKNOWN_SUITE for every other. */
export function requireSuite(byte: number | undefined): typeof SUITE {
  if (byte !== SUITE) throw new EnvelopeError('UNKNOWN_SUITE', 'the suite byte is not known');
  return SUITE;
}

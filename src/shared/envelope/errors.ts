/** What can go wrong in sealing, opening and reading; every one has its own words on a screen. */
export type EnvelopeErrorCode =
  /** The suite byte is none that this build knows: written by a newer version, or altered. */
  | 'UNKNOWN_SUITE'
  /** Not the form that it must have: bytes, JSON, schema, length. */
  | 'MALFORMED'
  /** A signature that does not verify. */
  | 'FORGED'
  /** No source of random numbers, or its pool is empty: the form stops (security.md, 14). */
  | 'NO_RANDOM'
  /** A text that fits no size class (32 KiB with everything around it). */
  | 'TOO_LONG'
  /** Fewer than two people would be able to read. */
  | 'TOO_FEW_READERS'
  /** Wrapping to somebody whom she left out, or who is no valid reader. */
  | 'NOT_A_READER'
  /** The key that this needs is not among those that could be unwrapped. */
  | 'NO_KEY'
  /** Ciphertext that the key does not open: another key, or altered. */
  | 'UNREADABLE'
  /** The passphrase does not open this file. */
  | 'WRONG_PASSPHRASE'
  /** Sheets that do not belong together, too few, or with a mistake. */
  | 'WRONG_SHARES'
  /** Something that the rules of the case do not allow this author to write. */
  | 'NOT_ALLOWED';

/** The one error that the envelope throws. `message` is for logs and never holds a value. */
export class EnvelopeError extends Error {
  readonly code: EnvelopeErrorCode;

  constructor(code: EnvelopeErrorCode, message: string) {
    super(`${code}: ${message}`);
    this.name = 'EnvelopeError';
    this.code = code;
  }
}

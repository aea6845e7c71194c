/** What a verb of `npm run keys` can end with, and the exit code of each. They stay what they are. */
export const exitCodes = {
  UNEXPECTED: 1,
  /** The command was not written as it has to be, or there is no terminal to ask at. */
  USAGE: 2,
  /** A file that is not there, is there already, or is no file of ours. */
  FILE: 3,
  /** The six words do not open the key. */
  WORDS: 4,
  /** A signature, version or time that is not right. */
  NOT_VALID: 5,
  /** Sheets that do not belong together, or with a mistake. */
  SHEETS: 6,
  /** A requests file that does not fit the list before it. */
  REQUESTS: 7,
  /** Whoever was asked did not say yes, or heard another number. */
  STOPPED: 8,
} as const;
export type KeysErrorCode = Exclude<keyof typeof exitCodes, 'UNEXPECTED'>;

/** Something that the person at the PC can understand and mend. `message` is for her and holds no secret. */
export class KeysError extends Error {
  readonly code: KeysErrorCode;

  constructor(code: KeysErrorCode, message: string) {
    super(message);
    this.name = 'KeysError';
    this.code = code;
  }
}

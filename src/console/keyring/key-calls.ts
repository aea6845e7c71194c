import type { DirectoryReply } from '@shared/envelope/directory/choose-directory';
import type { EnvelopeErrorCode } from '@shared/envelope/errors';
import type { PublicKeys } from '@shared/envelope/keys/key-id';

/** What a client believes; compiled in. */
export interface TrustedRoot {
  tenant: string;
  /** Ed25519 public key of the offline root, 32 bytes. */
  root: Uint8Array;
  /** A browser that has seen none accepts no directory below it. */
  minimumVersion: number;
}

/** A directory as it came, not verified: the vault verifies it itself. */
export interface GivenDirectory {
  trusted: TrustedRoot;
  served: DirectoryReply | null;
  stored: readonly DirectoryReply[];
}

export interface MadeKey {
  public: PublicKeys;
  /** Six words with spaces between them: shown once. */
  words: string;
  /** The age file under the words, base64url. */
  file: string;
}

/** What every vault does with keys. */
export interface KeyCalls {
  /** New keys; under her own six words, where she has some. They count after `adopt`. */
  make(input: { words: string | null }): Promise<MadeKey>;
  adopt(input: { keyId: string }): Promise<{ keyIds: string[] }>;
  /** Opens all files that these words open. Throws WRONG_PASSPHRASE when they open none. */
  unlock(input: { files: readonly string[]; words: string }): Promise<{ keyIds: string[] }>;
}

export type VaultErrorCode =
  | EnvelopeErrorCode
  /** What was typed cannot be six words of the list. */
  | 'NOT_SIX_WORDS'
  /** No directory that can be believed. */
  | 'NO_DIRECTORY'
  /** This was not read since the keys were opened. */
  | 'NOT_READ'
  /** The keys were locked meanwhile. */
  | 'LOCKED'
  /** Something else went wrong inside. */
  | 'BROKEN';

export class VaultError extends Error {
  readonly code: VaultErrorCode;

  constructor(code: VaultErrorCode) {
    super(code);
    this.name = 'VaultError';
    this.code = code;
  }
}

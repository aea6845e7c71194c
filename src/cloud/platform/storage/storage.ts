/** Where a client sends or fetches a file's bytes itself, without passing through an operation. */
export interface SignedRequest {
  method: 'PUT' | 'GET';
  url: string;
  /** To be sent exactly so. */
  headers: Record<string, string>;
}

export interface PutOptions {
  /** MIME type, for those who fetch it. */
  contentType: string;
}

/**
 * Files, apart from the database. Keys are made by us: parts of lower-case letters, digits, `-`, `_`
 * and `.`, joined by `/` ('cases/0193…/part-1'); nothing is put or signed under any other. A put replaces the whole
 * file or nothing, and when it has returned, the file survives a crash.
 */
export interface Storage {
  put(key: string, bytes: Uint8Array, options: PutOptions): Promise<void>;
  /** null when there is none. */
  get(key: string): Promise<Uint8Array | null>;
  /** Deleting what is not there is no error: deletion is retried. */
  delete(key: string): Promise<void>;
  /** Lets a client put `bytes` bytes, no more and no fewer, for `seconds`. */
  presignPut(
    key: string,
    allowed: PutOptions & { bytes: number; seconds: number },
  ): Promise<SignedRequest>;
  /** Lets a client get the file for `seconds`. */
  presignGet(key: string, allowed: { seconds: number }): Promise<SignedRequest>;
}

/** Nothing can lie under what is no key: whoever asks for it is told that there is nothing. */
export function isKey(key: string): boolean {
  return key.length <= 500 && key.split('/').every((piece) => part.test(piece));
}

const part = /^[a-z0-9_-][a-z0-9._-]{0,99}$/;

/**
 * The key, if it is one. Keys become paths and addresses: no part may begin with a dot.
 * @throws RangeError otherwise
 */
export function checkKey(key: string): string {
  if (!isKey(key)) throw new RangeError('not a storage key');
  return key;
}

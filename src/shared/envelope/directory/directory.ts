import * as v from 'valibot';
import { bytesFromBase64url } from '../encoding/base64url';
import { bytes32, count, instant, keyId, recipient, slug } from '../encoding/forms';
import { openStatement, signedFromText } from '../encoding/signed';
import { EnvelopeError } from '../errors';
import { keyIdOf } from '../keys/key-id';

/** How long a version may hold at most. */
export const DIRECTORY_DAYS = 180;
const dayMs = 86_400_000;

/** A key of a handler. Entries stay after `until`, so that what she wrote before stays verifiable. */
export const handlerEntry = v.strictObject({
  keyId,
  /** Names the person over all her keys. */
  handler: slug,
  /**
   * What people call her: signed, because whoever writes has to know by it whom she leaves out. A server
   * that could swap two names would choose for her.
   */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(20)),
  unit: slug,
  /** `case-handler`, `case-lead`, … */
  role: slug,
  /** Every case, as the county centre does, or only those whose writer agreed to this unit. */
  reads: v.picklist(['all', 'agreed']),
  recipient,
  signing: bytes32,
  from: instant,
  until: instant,
  /** Since when nothing that this key signed counts any more; null for a key in good standing. */
  revoked: v.nullable(instant),
});
export type HandlerEntry = v.InferOutput<typeof handlerEntry>;

/** A status key, certified by standing in what the root signs. */
export const statusKey = v.strictObject({ signing: bytes32, from: instant, until: instant });

/** What the root signs, for the purpose `directory v1`. */
export const directoryStatement = v.strictObject({
  tag: v.literal('directory'),
  tenant: slug,
  version: count(1, 1_000_000),
  issued: instant,
  expires: instant,
  statusKeys: v.pipe(v.array(statusKey), v.maxLength(4)),
  /** Every first message and every epoch is wrapped to it as well. */
  recovery: recipient,
  /** Recovery keys of before: wraps to them stay what they are. */
  formerRecovery: v.pipe(v.array(recipient), v.maxLength(8)),
  handlers: v.pipe(v.array(handlerEntry), v.maxLength(400)),
});
export type DirectoryStatement = v.InferOutput<typeof directoryStatement>;

/** What the status key signs, for the purpose `directory status v1`: each names all revocations. */
export const statusStatement = v.strictObject({
  tag: v.literal('directory status'),
  tenant: slug,
  /** Counts up by one with each statement. */
  number: count(1, 1_000_000_000),
  at: instant,
  /** The version that is current. */
  current: count(1, 1_000_000),
  revoked: v.pipe(v.array(v.strictObject({ keyId, at: instant })), v.maxLength(400)),
});
export type StatusStatement = v.InferOutput<typeof statusStatement>;

export const DIRECTORY_PURPOSE = 'directory v1';
export const STATUS_PURPOSE = 'directory status v1';

/**
 * Verifies and reads a signed directory.
 * @param text as it was served: statement and signature
 * @param root Ed25519 public key that is compiled into the client, 32 bytes
 * Throws UNKNOWN_SUITE, FORGED or MALFORMED. Says nothing about its time or version.
 */
export function openDirectory(text: string, root: Uint8Array): DirectoryStatement {
  const statement = openStatement(
    DIRECTORY_PURPOSE,
    signedFromText(text),
    root,
    directoryStatement,
  );
  checkDirectory(statement);
  return statement;
}

/** What a schema cannot say. Throws MALFORMED. The tool that signs asks the same. */
export function checkDirectory({ issued, expires, handlers }: DirectoryStatement): void {
  const span = Date.parse(expires) - Date.parse(issued);
  if (span <= 0 || span > DIRECTORY_DAYS * dayMs) throw malformed('holds for too long');
  const names = new Set(handlers.map((entry) => entry.keyId));
  if (names.size !== handlers.length) throw malformed('names a key twice');
  for (const entry of handlers) {
    if (keyIdOf(bytesFromBase64url(entry.signing), entry.recipient) !== entry.keyId) {
      throw malformed('names a key by another id');
    }
  }
}

function malformed(what: string): EnvelopeError {
  return new EnvelopeError('MALFORMED', `the directory ${what}`);
}

import { createHash } from 'node:crypto';
import { bytesFromHex, hexFromBytes, sign, verify } from '@shared/signing/ed25519';
import * as v from 'valibot';

const purpose = 'audit seal v1';
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const whole = v.pipe(v.number(), v.safeInteger());
const time = v.pipe(v.string(), v.isoTimestamp());

/** A seal as the database and the anchor have it. Times are ISO 8601 in UTC, hashes hexadecimal. */
export const sealSchema = v.object({
  tenantId: v.string(),
  id: whole,
  fromId: whole,
  toId: whole,
  rowCount: whole,
  firstAt: time,
  lastAt: time,
  rowsHash: hash,
  previousHash: hash,
  sealedAt: time,
  keyId: whole,
  hash,
  signature: v.pipe(v.string(), v.regex(/^[0-9a-f]{128}$/)),
});
export type Seal = v.InferOutput<typeof sealSchema>;
export type UnsignedSeal = Omit<Seal, 'keyId' | 'hash' | 'signature'>;

/** The secret key that seals now, and the id that auditors know its public key by. */
export interface AuditSigningKey {
  keyId: number;
  /** Ed25519 seed, 32 bytes. */
  secretKey: Uint8Array;
}

/** Public keys by id. An old key stays for as long as its seals are verified. */
export type AuditPublicKeys = ReadonlyMap<number, Uint8Array>;

/** What the first seal stands on. */
export const noSealBefore = '0'.repeat(64);

export function signSeal(seal: UnsignedSeal, key: AuditSigningKey): Seal {
  const withKey = { ...seal, keyId: key.keyId };
  const sealHash = hashSeal(withKey);
  const signature = sign(purpose, Buffer.from(sealHash, 'hex'), key.secretKey);
  return { ...withKey, hash: sealHash, signature: hexFromBytes(signature) };
}

/** SHA-256 over all that a seal says, in this order. */
export function hashSeal(seal: Omit<Seal, 'hash' | 'signature'>): string {
  const said = [
    seal.tenantId,
    seal.id,
    seal.fromId,
    seal.toId,
    seal.rowCount,
    seal.firstAt,
    seal.lastAt,
    seal.rowsHash,
    seal.previousHash,
    seal.sealedAt,
    seal.keyId,
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

export type SignatureReading = 'ok' | 'unknown-key' | 'bad-signature';

/** Whether the seal's hash was signed with the key that it names. Never throws. */
export function readSignature(seal: Seal, keys: AuditPublicKeys): SignatureReading {
  const key = keys.get(seal.keyId);
  if (!key) return 'unknown-key';
  const [signed, signature] = [bytesFromHex(seal.hash), bytesFromHex(seal.signature)];
  if (!signed || !signature) return 'bad-signature';
  return verify(purpose, signed, signature, key) ? 'ok' : 'bad-signature';
}

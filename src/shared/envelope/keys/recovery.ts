import { combine, split } from 'shamir-secret-sharing';
import { IDENTITY_BYTES, recipientOf, type IdentityBytes } from '../age/identity';
import { base64urlFromBytes, bytesFromBase64url } from '../encoding/base64url';
import { equalBytes, joinBytes, wipe } from '../encoding/bytes';
import { hashFor } from '../encoding/hash';
import { EnvelopeError } from '../errors';
import { SUITE } from '../suite';
import { recoveryKeyIdOf } from './key-id';

/** Sheets that are made, and sheets that are needed. */
export const RECOVERY_SHEETS = 3;
export const RECOVERY_NEEDED = 2;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const keyIdBytes = 16;
const shareBytes = IDENTITY_BYTES + 1;
const checkBytes = 4;
const sheetBytes = 1 + keyIdBytes + shareBytes + checkBytes;

/**
 * Splits the recovery identity 2 of 3 into sheets to print: text in groups of four, with a check, that
 * says which recovery key it belongs to. On an offline PC; never in the app. Takes its random numbers
 * from the system itself, by way of the library.
 */
export async function splitRecovery(identity: IdentityBytes): Promise<string[]> {
  const shares = await split(identity, RECOVERY_SHEETS, RECOVERY_NEEDED);
  const id = bytesFromBase64url(recoveryKeyIdOf(recipientOf(identity)));
  return shares.map((share) => {
    const content = joinBytes(Uint8Array.of(SUITE), id, share);
    return grouped(joinBytes(content, checkOf(content)));
  });
}

export type SheetReading =
  | { ok: true; share: Uint8Array; recoveryKeyId: string }
  | { ok: false; reason: 'MALFORMED' | 'WRONG_CHECK' | 'UNKNOWN_SUITE' };

/** What was typed from one sheet: case, spaces and hyphens do not matter, O is 0, I and L are 1. */
export function readSheet(typed: string): SheetReading {
  const bytes = ungrouped(typed);
  if (bytes?.length !== sheetBytes) return { ok: false, reason: 'MALFORMED' };
  const content = bytes.subarray(0, sheetBytes - checkBytes);
  if (!equalBytes(checkOf(content), bytes.subarray(sheetBytes - checkBytes))) {
    return { ok: false, reason: 'WRONG_CHECK' };
  }
  if (content[0] !== SUITE) return { ok: false, reason: 'UNKNOWN_SUITE' };
  return {
    ok: true,
    share: content.slice(1 + keyIdBytes),
    recoveryKeyId: base64urlFromBytes(content.subarray(1, 1 + keyIdBytes)),
  };
}

/** Joins two sheets or three. Throws WRONG_SHARES when they do not give the key that they name. */
export async function joinRecovery(typed: readonly string[]): Promise<IdentityBytes> {
  const sheets = typed.map(readSheet);
  const shares: Uint8Array[] = [];
  const ids = new Set<string>();
  for (const sheet of sheets) {
    if (!sheet.ok) throw wrongShares();
    shares.push(sheet.share);
    ids.add(sheet.recoveryKeyId);
  }
  const [id] = ids;
  if (shares.length < RECOVERY_NEEDED || ids.size !== 1) throw wrongShares();
  const identity = await combined(shares);
  wipe(...shares);
  if (recoveryKeyIdOf(recipientOf(identity)) !== id) throw wrongShares();
  return identity;
}

async function combined(shares: Uint8Array[]): Promise<Uint8Array> {
  try {
    return await combine(shares);
  } catch {
    // The same sheet twice, for example.
    throw wrongShares();
  }
}

function checkOf(content: Uint8Array): Uint8Array {
  return hashFor('recovery sheet check v1', content).subarray(0, checkBytes);
}

function grouped(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  if (bits > 0) text += ALPHABET.charAt((held << (5 - bits)) & 31);
  return (text.match(/.{1,4}/g) ?? []).join(' ');
}

function ungrouped(typed: string): Uint8Array | null {
  const text = typed
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const sign of text) {
    const value = ALPHABET.indexOf(sign);
    if (value < 0) return null;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 255;
      held &= (1 << bits) - 1;
    }
  }
  return held === 0 ? bytes : null;
}

function wrongShares(): EnvelopeError {
  return new EnvelopeError('WRONG_SHARES', 'these sheets do not give the key that they name');
}

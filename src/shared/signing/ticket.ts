import { decodeBase45, encodeBase45 } from './base45';
import { sign, SIGNATURE_BYTES, verify } from './ed25519';
import { bytesFromCode, codeFromBytes } from './short-code';

/**
 * The ticket: what a resident shows at the door, as a QR code that can be checked without a network.
 *
 *   byte  0      version, 1
 *         1      key id
 *         2–6    activity code (40 bits)
 *         7–11   booking code (40 bits)
 *         12     party size, 1–255
 *         13–16  expiry, seconds since 1970, big-endian
 *         17–80  Ed25519 over the purpose and bytes 0–16
 *
 * 81 bytes are 122 characters of base45: QR version 5 at level M (37 modules) or version 7 at
 * level Q (45 modules, a quarter of it may be cracked). A ticket holds no name and no number of a
 * person: who may enter is read from the booking.
 */

const VERSION = 1;
const PURPOSE = 'ticket v1';
const PAYLOAD_BYTES = 17;
const TICKET_BYTES = PAYLOAD_BYTES + SIGNATURE_BYTES;

/** Characters of a ticket's text. */
export const TICKET_LENGTH = 122;

export interface Ticket {
  /** Eight characters, as `parseCode` gives them. */
  activityCode: string;
  bookingCode: string;
  /** Persons who may enter, 1–255. */
  partySize: number;
  /** Whole seconds since 1970 (a part of a second is cut off). */
  expiresAt: Date;
}

/** The secret key that signs now, with the id under which phones know its public key. */
export interface TicketSigningKey {
  keyId: number;
  secretKey: Uint8Array;
}

/** Public keys by key id. During a rotation the old key stays until its last ticket has expired. */
export type TicketKeys = ReadonlyMap<number, Uint8Array>;

/** What a scan says. Only `ok` lets in; `expired` was signed by us, so its ticket may be shown. */
export type TicketReading =
  | { status: 'ok'; ticket: Ticket; keyId: number }
  | { status: 'expired'; ticket: Ticket; keyId: number }
  | { status: 'malformed' }
  | { status: 'unknown-version'; version: number }
  | { status: 'unknown-key'; keyId: number }
  | { status: 'bad-signature'; keyId: number };

/** Signs a ticket. Deterministic: the same booking, expiry and key give the same text. */
export function issueTicket(ticket: Ticket, key: TicketSigningKey): string {
  const bytes = new Uint8Array(TICKET_BYTES);
  bytes[0] = VERSION;
  bytes[1] = whole(key.keyId, 0, 255, 'key id');
  bytes.set(bytesFromCode(ticket.activityCode), 2);
  bytes.set(bytesFromCode(ticket.bookingCode), 7);
  bytes[12] = whole(ticket.partySize, 1, 255, 'party size');
  const seconds = Math.floor(ticket.expiresAt.getTime() / 1000);
  new DataView(bytes.buffer).setUint32(13, whole(seconds, 0, 0xffffffff, 'expiry'));
  bytes.set(sign(PURPOSE, bytes.subarray(0, PAYLOAD_BYTES), key.secretKey), PAYLOAD_BYTES);
  return encodeBase45(bytes);
}

/**
 * Reads and checks a ticket. Never throws, whatever was scanned. The last valid moment is the
 * second before `expiresAt`.
 */
export function readTicket(text: string, keys: TicketKeys, now: Date): TicketReading {
  // Scanners that type like a keyboard end with a line break. No trim: a space is a base45 digit.
  const bytes = decodeBase45(text.replace(/[\r\n]+$/, ''));
  const [version, keyId] = bytes ?? [];
  if (bytes === null || version === undefined || keyId === undefined) return malformed;
  // A later version may have another length: its scanner says "update the app", not "forged".
  if (version !== VERSION) return { status: 'unknown-version', version };
  if (bytes.length !== TICKET_BYTES) return malformed;
  const publicKey = keys.get(keyId);
  if (publicKey === undefined) return { status: 'unknown-key', keyId };
  const payload = bytes.subarray(0, PAYLOAD_BYTES);
  if (!verify(PURPOSE, payload, bytes.subarray(PAYLOAD_BYTES), publicKey)) {
    return { status: 'bad-signature', keyId };
  }
  const ticket = unpack(payload);
  if (ticket.partySize === 0) return malformed;
  return { status: now < ticket.expiresAt ? 'ok' : 'expired', ticket, keyId };
}

const malformed: TicketReading = { status: 'malformed' };

function unpack(payload: Uint8Array): Ticket {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  return {
    activityCode: codeFromBytes(payload.subarray(2, 7)),
    bookingCode: codeFromBytes(payload.subarray(7, 12)),
    partySize: view.getUint8(12),
    expiresAt: new Date(view.getUint32(13) * 1000),
  };
}

function whole(value: number, least: number, most: number, name: string): number {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new RangeError(`${name} must be a whole number from ${least} to ${most}`);
  }
  return value;
}

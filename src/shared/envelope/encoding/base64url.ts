import { EnvelopeError } from '../errors';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values = new Map(Array.from(ALPHABET, (char, value) => [char.charCodeAt(0), value]));

/** Bytes → base64url without padding (RFC 4648, section 5). */
export function base64urlFromBytes(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    text += ALPHABET.charAt(a >> 2) + ALPHABET.charAt(((a & 3) << 4) | ((b ?? 0) >> 4));
    if (b !== undefined) text += ALPHABET.charAt(((b & 15) << 2) | ((c ?? 0) >> 6));
    if (c !== undefined) text += ALPHABET.charAt(c & 63);
  }
  return text;
}

/** Base64url → bytes. Throws MALFORMED; each run of bytes has exactly one text. */
export function bytesFromBase64url(text: string): Uint8Array {
  const rest = text.length % 4;
  if (rest === 1) throw notBase64url();
  const bytes = new Uint8Array(Math.floor(text.length / 4) * 3 + Math.max(0, rest - 1));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i < text.length; i += 1) {
    const value = values.get(text.charCodeAt(i));
    if (value === undefined) throw notBase64url();
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  if (held !== 0) throw notBase64url();
  return bytes;
}

function notBase64url(): EnvelopeError {
  return new EnvelopeError('MALFORMED', 'not base64url');
}

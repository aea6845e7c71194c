/**
 * Codes of 40 bits that people read to each other: 8 characters of Crockford's base32, shown in two
 * groups ('7K3M 9QX2'). No I, L, O or U; what is typed may have them, spaces, hyphens, lower case.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_BYTES = 5;
const CODE_LENGTH = 8;

/** Five random bytes from the platform's own source, asked for once a code. */
export type RandomBytes = (count: number) => Uint8Array;

/** A new random code. 40 bits: unique per tenant by the table's key, so a clash is a retry. */
export function newCode(randomBytes: RandomBytes): string {
  return codeFromBytes(randomBytes(CODE_BYTES));
}

/** What was typed or scanned → the code in its stored form, or null when it cannot be one. */
export function parseCode(typed: string): string | null {
  const text = typed.replace(/[\s-]/g, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
  if (text.length !== CODE_LENGTH) return null;
  for (let i = 0; i < text.length; i++) if (!ALPHABET.includes(text.charAt(i))) return null;
  return text;
}

/** '7K3M9QX2' → '7K3M 9QX2', the form on screens and on paper. */
export function showCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** Five bytes → eight characters. Throws on another length: a programmer's error. */
export function codeFromBytes(bytes: Uint8Array): string {
  if (bytes.length !== CODE_BYTES) throw new RangeError(`a code has ${CODE_BYTES} bytes`);
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
  return text;
}

/** A code in any accepted spelling → five bytes. Throws when it is not a code. */
export function bytesFromCode(code: string): Uint8Array {
  const parsed = parseCode(code);
  if (parsed === null) throw new RangeError('not a code');
  const bytes = new Uint8Array(CODE_BYTES);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i < CODE_LENGTH; i++) {
    held = (held << 5) | ALPHABET.indexOf(parsed.charAt(i));
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
    held &= (1 << bits) - 1;
  }
  return bytes;
}

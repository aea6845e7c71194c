import { EnvelopeError } from './errors';

/** What a text weighs from outside, in bytes: the server learns the class and no more. */
export const SIZE_CLASSES = [1024, 4096, 16_384, 32_768] as const;

const LENGTH_BYTES = 4;

/** The length (four bytes), the bytes, zeros up to the next size class. Throws TOO_LONG. */
export function pad(bytes: Uint8Array): Uint8Array {
  const needed = LENGTH_BYTES + bytes.length;
  const size = SIZE_CLASSES.find((candidate) => candidate >= needed);
  if (size === undefined) throw new EnvelopeError('TOO_LONG', 'no size class is large enough');
  const padded = new Uint8Array(size);
  new DataView(padded.buffer).setUint32(0, bytes.length);
  padded.set(bytes, LENGTH_BYTES);
  return padded;
}

/** The bytes again. Throws MALFORMED unless it is exactly what `pad` makes of them. */
export function unpad(padded: Uint8Array): Uint8Array {
  const malformed = () => new EnvelopeError('MALFORMED', 'not padded as we pad');
  if (padded.length < LENGTH_BYTES) throw malformed();
  const view = new DataView(padded.buffer, padded.byteOffset, padded.byteLength);
  const length = view.getUint32(0);
  const size = SIZE_CLASSES.find((candidate) => candidate >= LENGTH_BYTES + length);
  if (size !== padded.length) throw malformed();
  const rest = padded.subarray(LENGTH_BYTES + length);
  if (rest.some((byte) => byte !== 0)) throw malformed();
  return padded.slice(LENGTH_BYTES, LENGTH_BYTES + length);
}

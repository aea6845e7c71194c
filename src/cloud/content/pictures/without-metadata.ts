import { tagAt, type PictureType } from '@shared/content/picture';

/**
 * The picture without what a camera or an editor wrote beside it: a photograph of a phone tells where
 * it was taken. Pixels stay as they are, colour profiles too. The direction of a photograph is lost
 * with the rest: the console draws it upright before it sends it.
 */
export function withoutMetadata(bytes: Uint8Array, type: PictureType): Uint8Array {
  if (type === 'image/jpeg') return jpegWithout(bytes);
  return type === 'image/png' ? pngWithout(bytes) : webpWithout(bytes);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** APP1 to APP15 but the colour profile (APP2) and Adobe's colour transform (APP14); comments. */
function isJpegMetadata(marker: number): boolean {
  if (marker === 0xfe) return true;
  return marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee;
}

function jpegWithout(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  // Up to the start of the scan; from there on it is all pixels.
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + view.getUint16(at + 2);
    if (!isJpegMetadata(marker)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  parts.push(bytes.subarray(at));
  return joined(parts);
}

const pngMetadata = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'];

function pngWithout(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (!pngMetadata.includes(tagAt(bytes, at + 4))) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return joined(parts);
}

const webpMetadata = ['EXIF', 'XMP '];
/** Of the extended header: what says that EXIF and XMP follow. */
const webpFlags = 0b0000_1100;

function webpWithout(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [];
  let at = 12;
  while (at + 8 <= bytes.length) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    const chunk = bytes.slice(at, end);
    const tag = tagAt(bytes, at);
    if (tag === 'VP8X' && chunk.length > 8) chunk[8] = (chunk[8] ?? 0) & ~webpFlags;
    if (!webpMetadata.includes(tag)) parts.push(chunk);
    at = end;
  }
  const body = joined(parts);
  const head = bytes.slice(0, 12);
  viewOf(head).setUint32(4, body.length + 4, true);
  return joined([head, body]);
}

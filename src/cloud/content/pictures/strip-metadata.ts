import { jpegParts, type JpegPart } from '@shared/content/jpeg-parts';
import { tagAt, type PictureType } from '@shared/content/picture';

/**
 * The picture without what a camera or an editor wrote beside it: a photograph of a phone tells where
 * it was taken. What is kept is named, everything else goes, and so does what stands behind the end of
 * the picture. Pixels stay as they are, colour profiles too. The direction of a photograph is lost with
 * the rest: the console draws it upright before it sends it.
 */
export function stripMetadata(bytes: Uint8Array, type: PictureType): Uint8Array {
  if (type === 'image/jpeg') return jpegWithout(bytes);
  return type === 'image/png' ? pngWithout(bytes) : webpWithout(bytes);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

const startOfImage = Uint8Array.of(0xff, 0xd8);
const endOfImage = Uint8Array.of(0xff, 0xd9);

function jpegWithout(bytes: Uint8Array): Uint8Array {
  const kept = jpegParts(bytes).flatMap((part) => keptOfJpeg(part) ?? []);
  return joined([startOfImage, ...kept, endOfImage]);
}

/** Tables, frames and scans; JFIF, colour profile and Adobe's colour transform; null: nothing of it. */
function keptOfJpeg({ marker, bytes }: JpegPart): Uint8Array | null {
  const says = (tag: string) => tagAt(bytes, 4, tag.length) === tag;
  if (marker === 0xe0) return says('JFIF\0') ? withoutThumbnail(bytes) : null;
  if (marker === 0xe2) return says('ICC_PROFILE\0') ? bytes : null;
  if (marker === 0xee) return says('Adobe') ? bytes : null;
  return marker >= 0xc0 && marker <= 0xdf && marker !== 0xd9 ? bytes : null;
}

/** JFIF may hold a small picture as well, of what was there before somebody cut it. */
function withoutThumbnail(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < 18) return null;
  const head = bytes.slice(0, 18);
  head.set([0, 16], 2);
  head.set([0, 0], 16);
  return head;
}

/** Of PNG 3: the picture, its colours, its size in the world, its animation. */
const pngKept =
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT'.split(' ');

function pngWithout(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) break;
    const tag = tagAt(bytes, at + 4);
    if (pngKept.includes(tag)) parts.push(bytes.subarray(at, end));
    if (tag === 'IEND') break;
    at = end;
  }
  return joined(parts);
}

const webpKept = ['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];
/** Of the extended header: what says that EXIF and XMP follow. */
const webpFlags = 0b0000_1100;
/** A frame of an animation begins with its place and time, then come its own chunks. */
const frameHeader = 16;

function webpWithout(bytes: Uint8Array): Uint8Array {
  const size = viewOf(bytes).getUint32(4, true);
  const body = keptChunks(bytes.subarray(12, Math.min(bytes.length, size + 8)));
  const head = bytes.slice(0, 12);
  viewOf(head).setUint32(4, body.length + 4, true);
  return joined([head, body]);
}

function keptChunks(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at + 8 <= bytes.length) {
    const length = view.getUint32(at + 4, true);
    const tag = tagAt(bytes, at);
    if (at + 8 + length > bytes.length) break;
    if (webpKept.includes(tag)) parts.push(keptChunk(tag, bytes.slice(at + 8, at + 8 + length)));
    at += 8 + length + (length % 2);
  }
  return joined(parts);
}

function keptChunk(tag: string, data: Uint8Array): Uint8Array {
  if (tag === 'VP8X' && data.length > 0) data[0] = (data[0] ?? 0) & ~webpFlags;
  const kept =
    tag === 'ANMF'
      ? joined([data.subarray(0, frameHeader), keptChunks(data.subarray(frameHeader))])
      : data;
  const head = Buffer.alloc(8);
  head.write(tag, 'latin1');
  head.writeUInt32LE(kept.length, 4);
  return joined([head, kept, new Uint8Array(kept.length % 2)]);
}

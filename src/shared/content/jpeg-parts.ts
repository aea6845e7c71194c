/** One part of a JPEG file. */
export interface JpegPart {
  /** The second byte of its marker: 0xda begins a scan, 0xd9 ends the picture. */
  marker: number;
  /** From the marker, without the fill bytes before it, to the next part; of a scan with its pixels. */
  bytes: Uint8Array;
}

const startOfScan = 0xda;
const endOfImage = 0xd9;

/** RST0–7 and TEM stand alone, without a length. */
const standsAlone = (marker: number) => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;

/**
 * The parts of a JPEG behind its first two bytes (ITU T.81, B.1), up to the end of the image: what a
 * camera put behind it is none of them. A file that is cut off or makes no sense ends where it does.
 */
export function jpegParts(bytes: Uint8Array): JpegPart[] {
  const parts: JpegPart[] = [];
  let at = 2;
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    // Any marker may be preceded by as many 0xff as somebody liked.
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined || marker === 0) break;
    const end = endOfPart(bytes, at, marker);
    if (end === null) break;
    parts.push({ marker, bytes: bytes.subarray(at, end) });
    if (marker === endOfImage) break;
    at = end;
  }
  return parts;
}

function endOfPart(bytes: Uint8Array, at: number, marker: number): number | null {
  if (marker === endOfImage || standsAlone(marker)) return at + 2;
  const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
  const end = at + 2 + length;
  if (length < 2 || end > bytes.length) return null;
  return marker === startOfScan ? endOfScan(bytes, end) : end;
}

/** Where the next marker stands: inside a scan 0xff is followed by 0, by a restart, or by fill. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !standsAlone(next)) return at;
  }
  return bytes.length;
}

import * as v from 'valibot';
import { jpegParts } from './jpeg-parts';

/** Bytes of a picture, at most. */
export const largestPicture = 2 * 1024 * 1024;
/** Pixels of a side, at most: what a phone shows is far below. */
export const longestSide = 4096;
const mostPixels = 12_000_000;

export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PictureType = (typeof pictureTypes)[number];

const endings: Record<PictureType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** Name of a stored picture: SHA-256 of its bytes and the ending of its type. */
export const pictureFile = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}\.(jpg|png|webp)$/, '图片不对'),
);

export function fileOf(hash: string, type: PictureType): string {
  return `${hash}.${endings[type]}`;
}

/** The type that a stored picture's name tells; null when it is none. */
export function typeOfFile(file: string): PictureType | null {
  if (!v.is(pictureFile, file)) return null;
  return pictureTypes.find((type) => file.endsWith(`.${endings[type]}`)) ?? null;
}

export interface PictureFacts {
  type: PictureType;
  /** Pixels. */
  width: number;
  height: number;
}

export type PictureProblem = 'too-large' | 'not-a-picture' | 'too-many-pixels';

/** What is told of each problem. */
export const pictureProblemLabels: Record<PictureProblem, string> = {
  'too-large': '图片太大了，不能超过 2 MB',
  'not-a-picture': '只能用 JPG、PNG 或 WebP 图片',
  'too-many-pixels': `图片的边不能超过 ${longestSide} 像素`,
};

/** What a file is by its own bytes, whatever its name says; or why it cannot be used. */
export function readPicture(bytes: Uint8Array): PictureFacts | PictureProblem {
  if (bytes.length > largestPicture) return 'too-large';
  const facts = readPng(bytes) ?? readJpeg(bytes) ?? readWebp(bytes);
  if (!facts || facts.width < 1 || facts.height < 1) return 'not-a-picture';
  const { width, height } = facts;
  const fits = width <= longestSide && height <= longestSide && width * height <= mostPixels;
  return fits ? facts : 'too-many-pixels';
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Letters at a place, as the formats name their parts. */
export function tagAt(bytes: Uint8Array, at: number, length = 4): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function readPng(bytes: Uint8Array): PictureFacts | null {
  if (bytes.length < 33 || !pngStart.every((byte, at) => bytes[at] === byte)) return null;
  if (tagAt(bytes, 12) !== 'IHDR') return null;
  const view = viewOf(bytes);
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Start-of-frame markers, all but DHT, JPG and DAC, which stand among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function readJpeg(bytes: Uint8Array): PictureFacts | null {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const frame = jpegParts(bytes).find(({ marker }) => isFrame(marker));
  if (!frame || frame.bytes.length < 9) return null;
  const view = viewOf(frame.bytes);
  return { type: 'image/jpeg', height: view.getUint16(5), width: view.getUint16(7) };
}

function readWebp(bytes: Uint8Array): PictureFacts | null {
  if (bytes.length < 30 || tagAt(bytes, 0) !== 'RIFF' || tagAt(bytes, 8) !== 'WEBP') return null;
  const view = viewOf(bytes);
  const sized = (width: number, height: number): PictureFacts => ({
    type: 'image/webp',
    width,
    height,
  });
  switch (tagAt(bytes, 12)) {
    case 'VP8 ':
      return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
    case 'VP8X': {
      const threeBytes = (start: number) =>
        view.getUint16(start, true) + (view.getUint8(start + 2) << 16);
      return sized(threeBytes(24) + 1, threeBytes(27) + 1);
    }
    default:
      return null;
  }
}

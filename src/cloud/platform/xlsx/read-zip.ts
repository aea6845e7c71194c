import { inflateRawSync } from 'node:zlib';
import { UnreadableFile } from './unreadable-file';

const endLength = 22;
const longestComment = 65_535;
const mostEntries = 1_000;

interface Entry {
  offset: number;
  packed: number;
  isDeflated: boolean;
}

/** The files of an archive by name, unpacked when asked for and never to more than is left of the limit. */
export interface Zip {
  names: readonly string[];
  /** null when there is no such file. */
  read(name: string): Buffer | null;
}

/**
 * @param mostBytes of all files that are read, unpacked: what the archive says of its sizes is not believed
 * @throws UnreadableFile
 */
export function openZip(bytes: Buffer, mostBytes: number): Zip {
  const entries = entriesOf(bytes);
  let left = mostBytes;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      const unpacked = unpack(bytes, entry, left);
      left -= unpacked.length;
      return unpacked;
    },
  };
}

function entriesOf(bytes: Buffer): Map<string, Entry> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + endLength > bytes.length || bytes.length - end > endLength + longestComment)
    throw new UnreadableFile('not-xlsx');
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) throw new UnreadableFile('too-large');
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50)
      throw new UnreadableFile('not-xlsx');
    const method = bytes.readUInt16LE(at + 10);
    const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    if (isEncrypted || (method !== 0 && method !== 8)) throw new UnreadableFile('not-xlsx');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, {
      offset: bytes.readUInt32LE(at + 42),
      packed: bytes.readUInt32LE(at + 20),
      isDeflated: method === 8,
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(bytes: Buffer, { offset, packed, isDeflated }: Entry, most: number): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== 0x04034b50)
    throw new UnreadableFile('not-xlsx');
  const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const content = bytes.subarray(from, from + packed);
  if (!isDeflated) {
    if (content.length > most) throw new UnreadableFile('too-large');
    return content;
  }
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
    throw new UnreadableFile(code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'not-xlsx');
  }
}

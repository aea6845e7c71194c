import { crc32 } from './crc32';

/** One file of an archive, as its records say it. */
export interface ZipEntry {
  name: string;
  crc: number;
  /** Bytes in the archive and unpacked. */
  packed: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
  isDeflated: boolean;
  /** Sizes follow the bytes, because they were not known before. */
  isStreamed: boolean;
}

const utf8Names = 0x800;
const sizesFollow = 0x8;
/** 1 January 1980: the same rows give the same bytes. */
const date = 0x21;

function common(record: Buffer, at: number, entry: ZipEntry): void {
  record.writeUInt16LE(20, at);
  record.writeUInt16LE(utf8Names | (entry.isStreamed ? sizesFollow : 0), at + 2);
  record.writeUInt16LE(entry.isDeflated ? 8 : 0, at + 4);
  record.writeUInt16LE(0, at + 6);
  record.writeUInt16LE(date, at + 8);
}

function sizes(record: Buffer, at: number, { crc, packed, size }: ZipEntry): void {
  record.writeUInt32LE(crc, at);
  record.writeUInt32LE(packed, at + 4);
  record.writeUInt32LE(size, at + 8);
}

export function localHeader(entry: ZipEntry): Buffer {
  const name = Buffer.from(entry.name);
  const record = Buffer.alloc(30);
  record.writeUInt32LE(0x04034b50, 0);
  common(record, 4, entry);
  if (!entry.isStreamed) sizes(record, 14, entry);
  record.writeUInt16LE(name.length, 26);
  return Buffer.concat([record, name]);
}

/** After the bytes of a streamed entry. */
export function dataDescriptor(entry: ZipEntry): Buffer {
  const record = Buffer.alloc(16);
  record.writeUInt32LE(0x08074b50, 0);
  sizes(record, 4, entry);
  return record;
}

/** The end of an archive. @param offset where it begins */
export function centralDirectory(entries: readonly ZipEntry[], offset: number): Buffer {
  const records = entries.map((entry) => {
    const name = Buffer.from(entry.name);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(20, 4);
    common(record, 6, entry);
    sizes(record, 16, entry);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt32LE(entry.offset, 42);
    return Buffer.concat([record, name]);
  });
  const body = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(body.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([body, end]);
}

/** An archive of these files, not compressed. */
export function zipOf(files: readonly { name: string; content: Buffer }[]): Buffer {
  const pieces: Buffer[] = [];
  let offset = 0;
  const entries = files.map(({ name, content }): ZipEntry => {
    const { length: size } = content;
    const kind = { isDeflated: false, isStreamed: false };
    const entry = { name, crc: crc32(content), packed: size, size, offset, ...kind };
    const header = localHeader(entry);
    pieces.push(header, content);
    offset += header.length + size;
    return entry;
  });
  return Buffer.concat([...pieces, centralDirectory(entries, offset)]);
}

import { createHash } from 'node:crypto';
import { hashRow, type SealableRow } from './audit-row';

/** Bytes a row: its id, and the beginning of its hash. */
const markBytes = 16;
const hashBytes = 8;

/** What a seal keeps of its rows, given in the order of ids. */
export interface RowSummary {
  /** SHA-256 over the rows' hashes, hexadecimal. */
  rowsHash: string;
  /** Names the rows; a seal's verdict never rests on it. */
  marks: Buffer;
}

export function summarize(rows: readonly SealableRow[]): RowSummary {
  const all = createHash('sha256');
  const marks = Buffer.alloc(rows.length * markBytes);
  for (const [index, row] of rows.entries()) {
    const hash = hashRow(row);
    all.update(hash);
    marks.writeBigUInt64BE(BigInt(row.id), index * markBytes);
    hash.copy(marks, index * markBytes + 8, 0, hashBytes);
  }
  return { rowsHash: all.digest('hex'), marks };
}

export interface RowDifferences {
  altered: number[];
  deleted: number[];
  inserted: number[];
}

/** Which rows are not as the marks have them. */
export function compareMarks(then: Uint8Array, now: Uint8Array): RowDifferences {
  const before = readMarks(then);
  const found = { altered: [] as number[], deleted: [] as number[], inserted: [] as number[] };
  for (const [id, hash] of readMarks(now)) {
    const was = before.get(id);
    before.delete(id);
    if (was === undefined) found.inserted.push(id);
    else if (was !== hash) found.altered.push(id);
  }
  found.deleted.push(...before.keys());
  return found;
}

function readMarks(marks: Uint8Array): Map<number, string> {
  const bytes = Buffer.from(marks);
  const hashes = new Map<number, string>();
  for (let at = 0; at + markBytes <= bytes.length; at += markBytes) {
    const hash = bytes.toString('hex', at + 8, at + markBytes);
    hashes.set(Number(bytes.readBigUInt64BE(at)), hash);
  }
  return hashes;
}

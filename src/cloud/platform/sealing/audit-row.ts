import { createHash } from 'node:crypto';
import { sql } from 'kysely';

/** An audit row as it is sealed: every column, exactly as the database has it. */
export interface SealableRow {
  id: number;
  /** Microseconds since 1970: all that the column holds. */
  at_micros: number;
  actor: string;
  operation: string;
  target: string | null;
  unit_id: string | null;
  /** The database's own text of the JSON: parsing it would round numbers. */
  detail: string;
}

/** The columns of `SealableRow`, read from `audit_rows r`. A new column of the table belongs here too. */
export const sealableColumns = sql`
  r.id, (extract(epoch from r.at) * 1000000)::bigint as at_micros, r.actor, r.operation, r.target,
  r.unit_id, r.detail::text as detail`;

/** SHA-256 over the row; as JSON, so that no text can run over into the next column. */
export function hashRow(row: SealableRow): Buffer {
  const { id, at_micros: at, actor, operation, target, unit_id: unitId, detail } = row;
  return createHash('sha256')
    .update(JSON.stringify([id, at, actor, operation, target, unitId, detail]))
    .digest();
}

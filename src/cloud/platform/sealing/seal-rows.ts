import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.generated';
import { inTransaction } from '../database/in-transaction';
import { sealableColumns, type SealableRow } from './audit-row';
import { summarize } from './row-marks';
import { noSealBefore, signSeal, type AuditSigningKey, type Seal } from './seal';
import { lastSeal } from './seals';

export interface SealingOrder {
  tenantId: string;
  key: AuditSigningKey;
  now: Date;
  /** The highest number that the anchor knows; 0 when it has none or does not answer. */
  anchoredId: number;
  /** Rows in one seal. */
  most: number;
}

/**
 * Seals the rows that are in no seal yet, the lowest ids first. Null when there are none, or when
 * another process is sealing.
 */
export function sealRows(db: Kysely<Database>, order: SealingOrder): Promise<Seal | null> {
  const { tenantId, key, now } = order;
  return inTransaction(db, async (trx) => {
    if (!(await onlySealer(trx, tenantId))) return null;
    const last = await lastSeal(trx, tenantId);
    // A restored backup knows fewer seals than the anchor: their numbers are not given out again.
    const id = Math.max(last?.id ?? 0, order.anchoredId) + 1;
    const rows = await takeRows(trx, tenantId, id, order.most);
    const [first] = rows;
    if (!first) return null;

    const { rowsHash, marks } = summarize(rows);
    const times = rows.map((row) => row.at_micros);
    const seal = signSeal(
      {
        tenantId,
        id,
        fromId: first.id,
        toId: rows[rows.length - 1]?.id ?? first.id,
        rowCount: rows.length,
        firstAt: isoOf(least(times)),
        lastAt: isoOf(-least(times.map((time) => -time))),
        rowsHash,
        previousHash: last?.hash ?? noSealBefore,
        sealedAt: now.toISOString(),
      },
      key,
    );
    await insertSeal(trx, seal, marks);
    return seal;
  });
}

async function onlySealer(db: Kysely<Database>, tenantId: string): Promise<boolean> {
  const { rows } = await sql<{ got: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`audit-seals ${tenantId}`}, 0)) as got`.execute(
    db,
  );
  return rows[0]?.got ?? false;
}

/**
 * One statement: what is hashed is what was marked. The ids as an array, each a look-up: joined, the
 * whole log was read for each seal.
 */
async function takeRows(
  db: Kysely<Database>,
  tenantId: string,
  sealId: number,
  most: number,
): Promise<SealableRow[]> {
  const { rows } = await sql<SealableRow>`
    update audit_rows r set seal_id = ${sealId}
    where r.tenant_id = ${tenantId} and r.seal_id is null and r.id = any(array(
      select id from audit_rows
      where tenant_id = ${tenantId} and seal_id is null order by id limit ${most}
    ))
    returning ${sealableColumns}`.execute(db);
  return rows.sort((a, b) => a.id - b.id);
}

async function insertSeal(db: Kysely<Database>, seal: Seal, marks: Buffer): Promise<void> {
  await db
    .insertInto('audit_seals')
    .values({
      tenant_id: seal.tenantId,
      id: seal.id,
      from_id: seal.fromId,
      to_id: seal.toId,
      row_count: seal.rowCount,
      first_at: seal.firstAt,
      last_at: seal.lastAt,
      rows_hash: seal.rowsHash,
      previous_hash: seal.previousHash,
      hash: seal.hash,
      sealed_at: seal.sealedAt,
      key_id: seal.keyId,
      signature: seal.signature,
      row_marks: marks,
    })
    .execute();
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

/** Cut to milliseconds: commands write no finer ones. */
function isoOf(micros: number): string {
  return new Date(Math.floor(micros / 1000)).toISOString();
}

import type { Kysely, Selectable } from 'kysely';
import type { AuditSealsTable, Database } from '../database/schema.generated';
import type { Seal } from './seal';

type Db = Kysely<Database>;
type SealRow = Selectable<Omit<AuditSealsTable, 'row_marks'>>;

/** A seal out of the database. */
export function sealOf(row: Omit<SealRow, 'anchored_at'>): Seal {
  return {
    tenantId: row.tenant_id,
    id: row.id,
    fromId: row.from_id,
    toId: row.to_id,
    rowCount: row.row_count,
    firstAt: row.first_at.toISOString(),
    lastAt: row.last_at.toISOString(),
    rowsHash: row.rows_hash,
    previousHash: row.previous_hash,
    sealedAt: row.sealed_at.toISOString(),
    keyId: row.key_id,
    hash: row.hash,
    signature: row.signature,
  };
}

export const sealColumns = [
  'tenant_id',
  'id',
  'from_id',
  'to_id',
  'row_count',
  'first_at',
  'last_at',
  'rows_hash',
  'previous_hash',
  'sealed_at',
  'key_id',
  'hash',
  'signature',
] as const;

/** The newest seal, or null. */
export async function lastSeal(db: Db, tenantId: string): Promise<Seal | null> {
  const row = await db
    .selectFrom('audit_seals')
    .select(sealColumns)
    .where('tenant_id', '=', tenantId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? sealOf(row) : null;
}

/** Seals after a number, in order. */
export async function sealsAfter(
  db: Db,
  tenantId: string,
  afterId: number,
  limit: number,
): Promise<Seal[]> {
  const rows = await db
    .selectFrom('audit_seals')
    .select(sealColumns)
    .where('tenant_id', '=', tenantId)
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(sealOf);
}

import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { Anchor } from '@cloud/platform/sealing/anchor';
import { sealableColumns, type SealableRow } from '@cloud/platform/sealing/audit-row';
import { fileAnchor } from '@cloud/platform/sealing/file-anchor';
import { summarize } from '@cloud/platform/sealing/row-marks';
import {
  noSealBefore,
  signSeal,
  type AuditPublicKeys,
  type AuditSigningKey,
} from '@cloud/platform/sealing/seal';
import { sealAudit, type SealingTools } from '@cloud/platform/sealing/seal-audit';
import { sealsAfter } from '@cloud/platform/sealing/seals';
import { verifyAudit, type AuditReport } from '@cloud/platform/sealing/verify-audit';
import { publicKeyOf } from '@shared/signing/ed25519';
import type { World } from './test-world';

interface RowOptions {
  db?: Kysely<Database>;
  /** Instead of the next one. */
  id?: number | undefined;
  target?: string;
}

interface ChainOptions {
  key: AuditSigningKey;
  /** Whether the rows' hashes are computed anew as well. */
  rows: boolean;
}

/** A world's audit log with a file as its anchor, and what an attacker would do to it. */
export interface AuditBench {
  key: AuditSigningKey;
  file: string;
  anchor: Anchor;
  write(count: number, options?: RowOptions): Promise<void>;
  reserveIds(count: number): Promise<number[]>;
  seal(options?: Partial<SealingTools>): Promise<{ isLeft: boolean }>;
  verify(options?: {
    anchor?: Anchor | null;
    keys?: AuditPublicKeys;
    since?: Date;
  }): Promise<AuditReport>;
  /** Deletes the seals after this one, with their rows. */
  cutTail(afterSeal: number): Promise<void>;
  /** The marks that a seal's rows would have now. */
  marksOf(seal: number): Promise<Uint8Array>;
  /** Computes all seals anew over what the rows hold now. */
  forgeChain(options: ChainOptions): Promise<void>;
}

export function newAuditKey(keyId = 1): AuditSigningKey {
  return { keyId, secretKey: randomBytes(32) };
}

export function auditBench(world: World, folder: string): AuditBench {
  const { db, tenantId } = world;
  const key = newAuditKey();
  const file = path.join(folder, `${tenantId}.jsonl`);
  const anchor = fileAnchor(file);

  return {
    key,
    file,
    anchor,
    write: async (count, options = {}) => {
      const at = world.clock.now();
      for (let n = 0; n < count; n += 1) {
        await sql`
          insert into audit_rows (tenant_id, id, at, actor, operation, target, unit_id, detail)
          overriding system value
          values (
            ${tenantId},
            coalesce(${options.id ?? null}::bigint, nextval(pg_get_serial_sequence('audit_rows', 'id'))),
            ${at}, ${`actor ${n}`}, 'activities.cancel', ${options.target ?? `target ${n}`}, null,
            ${JSON.stringify({ n, by: '李' })}::jsonb
          )`.execute(options.db ?? db);
      }
    },
    reserveIds: async (count) => {
      const { rows } = await sql<{ id: number }>`
        select nextval(pg_get_serial_sequence('audit_rows', 'id')) as id
        from generate_series(1, ${count})`.execute(db);
      return rows.map(({ id }) => id);
    },
    seal: (options = {}) =>
      sealAudit({ db, tenantId, services: world.runtime.services }, { anchor, key, ...options }),
    verify: (options = {}) =>
      verifyAudit({
        db,
        tenantId,
        anchor,
        keys: new Map([[key.keyId, publicKeyOf(key.secretKey)]]),
        now: world.clock.now(),
        ...options,
      }),
    cutTail: async (afterSeal) => {
      for (const table of ['audit_rows', 'audit_seals'] as const) {
        const column = table === 'audit_rows' ? 'seal_id' : 'id';
        await sql`
          delete from ${sql.table(table)}
          where tenant_id = ${tenantId} and ${sql.ref(column)} > ${afterSeal}`.execute(db);
      }
    },
    marksOf: async (seal) => (await summaryOf(db, tenantId, seal)).marks,
    forgeChain: (options) => forgeChain(world, options),
  };
}

async function forgeChain({ db, tenantId }: World, { key, rows }: ChainOptions): Promise<void> {
  let previousHash = noSealBefore;
  for (const old of await sealsAfter(db, tenantId, 0, 1000)) {
    const summary = rows ? await summaryOf(db, tenantId, old.id) : null;
    const { keyId: _keyId, hash: _hash, signature: _signature, ...rest } = old;
    const changed = summary
      ? { ...rest, rowsHash: summary.rowsHash, rowCount: summary.count, previousHash }
      : { ...rest, previousHash };
    const seal = signSeal(changed, key);
    await db
      .updateTable('audit_seals')
      .set({
        rows_hash: seal.rowsHash,
        row_count: seal.rowCount,
        previous_hash: seal.previousHash,
        hash: seal.hash,
        key_id: seal.keyId,
        signature: seal.signature,
        ...(summary ? { row_marks: summary.marks } : {}),
      })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', old.id)
      .execute();
    previousHash = seal.hash;
  }
}

async function summaryOf(db: Kysely<Database>, tenantId: string, sealId: number) {
  const { rows } = await sql<SealableRow>`
    select ${sealableColumns} from audit_rows r
    where r.tenant_id = ${tenantId} and r.seal_id = ${sealId} order by r.id`.execute(db);
  return { ...summarize(rows), count: rows.length };
}

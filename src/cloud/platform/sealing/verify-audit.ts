import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.generated';
import type { Anchor } from './anchor';
import { BreakList, type AuditBreak } from './audit-break';
import { readAnchored, type AnchoredSeals } from './read-anchored';
import { checkRows } from './check-rows';
import { hashSeal, noSealBefore, readSignature, type AuditPublicKeys, type Seal } from './seal';
import { lastSeal, sealsAfter } from './seals';

export interface VerifyOptions {
  db: Kysely<Database>;
  tenantId: string;
  /** Null checks the database by itself: a cut tail is not found then. */
  anchor: Anchor | null;
  keys: AuditPublicKeys;
  now: Date;
  /** Begins with the first seal made at or after this time; what is older is taken as it is. */
  since?: Date | undefined;
  /** Called now and then with the number of rows that were read. */
  onProgress?: ((rows: number) => void) | undefined;
}

export interface AuditReport {
  rows: number;
  seals: number;
  lastSeal: Seal | null;
  /** Rows that no seal holds yet; nothing can be said of them. */
  unsealed: { rows: number; oldest: Date | null };
  /** Seals that the anchor has not got yet, within the time that it may take. */
  waitingForAnchor: number;
  breaks: readonly AuditBreak[];
  /** All of them; `breaks` holds the first ones. */
  breakCount: number;
}

const sealsTogether = 500;
/** A seal that the anchor has not got after this is missing there. Milliseconds. */
export const anchoredWithin = 15 * 60_000;

/** Compares rows, seals, signatures and anchor. Reads everything in order and keeps one seal's rows in memory. */
export async function verifyAudit(options: VerifyOptions): Promise<AuditReport> {
  const { db, tenantId, since, now, onProgress } = options;
  const breaks = new BreakList();
  const begin = await firstId(db, tenantId, since);
  const newest = await lastSeal(db, tenantId);
  const anchored = await readAnchored(options.anchor, begin, newest?.id ?? 0, breaks);

  let previous: Seal | null = null;
  let lowest = Number.MAX_SAFE_INTEGER;
  const report = { rows: 0, seals: 0, waitingForAnchor: 0 };
  for (let after = begin - 1; ;) {
    const seals = await sealsAfter(db, tenantId, after, sealsTogether);
    const last = seals[seals.length - 1];
    if (!last) break;
    for (const seal of seals) {
      checkSeal(seal, { previous, begin, keys: options.keys, breaks });
      if (anchored) report.waitingForAnchor += checkAnchor(seal, anchored, now, breaks);
      report.rows += await checkRows(db, seal, breaks);
      report.seals += 1;
      lowest = Math.min(lowest, seal.fromId);
      previous = seal;
      onProgress?.(report.rows);
    }
    after = last.id;
  }
  if (anchored) reportMissing(anchored, previous?.id ?? begin - 1, breaks);
  await findStrays(db, tenantId, begin === 1 ? 0 : lowest, breaks);
  return {
    ...report,
    lastSeal: previous,
    unsealed: await countUnsealed(db, tenantId),
    breaks: breaks.first,
    breakCount: breaks.count,
  };
}

/** The number of the first seal since a time; 1 without one. */
async function firstId(
  db: Kysely<Database>,
  tenantId: string,
  since: Date | undefined,
): Promise<number> {
  if (!since) return 1;
  const seals = db.selectFrom('audit_seals').where('tenant_id', '=', tenantId);
  const row = await seals
    .select((eb) => eb.fn.min<number | null>('id').as('id'))
    .where('sealed_at', '>=', since)
    .executeTakeFirst();
  return row?.id ?? ((await lastSeal(db, tenantId))?.id ?? 0) + 1;
}

interface SealChecks {
  previous: Seal | null;
  begin: number;
  keys: AuditPublicKeys;
  breaks: BreakList;
}

function checkSeal(seal: Seal, { previous, begin, keys, breaks }: SealChecks): void {
  if (hashSeal(seal) !== seal.hash) breaks.add({ kind: 'altered-seal', seal: seal.id });
  const signature = readSignature(seal, keys);
  if (signature === 'unknown-key') {
    breaks.add({ kind: 'unknown-key', seal: seal.id, keyId: seal.keyId });
  }
  if (signature === 'bad-signature') breaks.add({ kind: 'bad-signature', seal: seal.id });
  // Where the check begins in the middle, the seal before is out of sight.
  const before = previous?.hash ?? (begin === 1 ? noSealBefore : null);
  if (before !== null && before !== seal.previousHash) {
    breaks.add({ kind: 'broken-chain', seal: seal.id });
  }
  const expected = previous ? previous.id + 1 : begin;
  if (seal.id !== expected) {
    breaks.add({ kind: 'missing-seals', from: expected, to: seal.id - 1 });
  }
}

/** 1 for a seal that the anchor may still get, else 0. */
function checkAnchor(seal: Seal, anchored: AnchoredSeals, now: Date, breaks: BreakList): number {
  const hash = anchored.take(seal.id);
  if (hash === undefined) {
    const age = now.getTime() - Date.parse(seal.sealedAt);
    // In front of what the anchor has got already, nothing is on its way any more.
    if (seal.id > anchored.newest && age <= anchoredWithin) return 1;
    breaks.add({ kind: 'not-anchored', seal: seal.id });
  } else if (hash !== seal.hash) {
    breaks.add({ kind: 'differs-from-anchor', seal: seal.id });
  }
  return 0;
}

/** What the anchor knows and the database does not: after its last seal, the tail was cut. */
function reportMissing(anchored: AnchoredSeals, lastId: number, breaks: BreakList): void {
  const tail = anchored.left().filter((id) => id > lastId);
  const [first] = tail;
  const last = tail[tail.length - 1];
  if (first !== undefined && last !== undefined) {
    breaks.add({ kind: 'cut-tail', from: first, to: last });
  }
}

/** Rows that say they are in a seal which does not exist or does not reach to them. */
async function findStrays(
  db: Kysely<Database>,
  tenantId: string,
  fromId: number,
  breaks: BreakList,
): Promise<void> {
  const { rows } = await sql<{ id: number; seal_id: number }>`
    select r.id, r.seal_id from audit_rows r
    left join audit_seals s
      on s.tenant_id = r.tenant_id and s.id = r.seal_id and r.id between s.from_id and s.to_id
    where r.tenant_id = ${tenantId} and r.id >= ${fromId} and r.seal_id is not null and s.id is null
    order by r.id limit 1000`.execute(db);
  for (const row of rows) breaks.add({ kind: 'inserted-row', seal: row.seal_id, row: row.id });
}

async function countUnsealed(
  db: Kysely<Database>,
  tenantId: string,
): Promise<AuditReport['unsealed']> {
  const { n, oldest } = await db
    .selectFrom('audit_rows')
    .where('tenant_id', '=', tenantId)
    .where('seal_id', 'is', null)
    .select((eb) => [eb.fn.countAll<number>().as('n'), eb.fn.min('at').as('oldest')])
    .executeTakeFirstOrThrow();
  return { rows: n, oldest };
}

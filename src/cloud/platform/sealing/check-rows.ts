import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.generated';
import type { BreakList } from './audit-break';
import { sealableColumns, type SealableRow } from './audit-row';
import { compareMarks, summarize } from './row-marks';
import type { Seal } from './seal';

/** Compares a seal with its rows; gives how many there are. */
export async function checkRows(
  db: Kysely<Database>,
  seal: Seal,
  breaks: BreakList,
): Promise<number> {
  const { rows } = await sql<SealableRow>`
    select ${sealableColumns} from audit_rows r
    where r.tenant_id = ${seal.tenantId} and r.id between ${seal.fromId} and ${seal.toId}
      and r.seal_id = ${seal.id}
    order by r.id`.execute(db);
  const { rowsHash, marks } = summarize(rows);
  if (rowsHash === seal.rowsHash && rows.length === seal.rowCount) return rows.length;

  const { altered, deleted, inserted } = compareMarks(await marksOf(db, seal), marks);
  for (const row of altered) breaks.add({ kind: 'altered-row', seal: seal.id, row });
  for (const row of deleted) breaks.add({ kind: 'deleted-row', seal: seal.id, row });
  for (const row of inserted) breaks.add({ kind: 'inserted-row', seal: seal.id, row });
  if (altered.length + deleted.length + inserted.length === 0) {
    breaks.add({ kind: 'altered-rows', seal: seal.id });
  }
  return rows.length;
}

async function marksOf(db: Kysely<Database>, seal: Seal): Promise<Uint8Array> {
  const { row_marks: marks } = await db
    .selectFrom('audit_seals')
    .select('row_marks')
    .where('tenant_id', '=', seal.tenantId)
    .where('id', '=', seal.id)
    .executeTakeFirstOrThrow();
  return marks;
}

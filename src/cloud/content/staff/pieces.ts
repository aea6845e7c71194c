import { unitById } from '@cloud/organisation/queries';
import { namesOf } from '@cloud/people/queries';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { nextPage, readCursor } from '@cloud/platform/page';
import type { contentContract } from '@shared/content/contract';
import { presentPieceRow } from '../present';
import { writtenPieces } from '../queries';

export const pieces: Handler<typeof contentContract.pieces> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const { kind, status, limit } = input;
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');
  const rows = await writtenPieces(db, tenantId, {
    unitPath: unit.path,
    kind,
    status,
    after: readCursor(input.after),
    limit: limit + 1,
  });
  const page = nextPage(rows, limit, (row) => ({ at: row.updated_at, id: row.id }));
  const names = await namesOf(
    db,
    tenantId,
    page.rows.map((row) => row.written_by),
  );
  return {
    items: page.rows.map((row) => presentPieceRow(row, names.get(row.written_by) ?? null, now)),
    next: page.next,
  };
};

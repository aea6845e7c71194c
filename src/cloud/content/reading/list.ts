import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { nextPage, readCursor } from '@cloud/platform/page';
import type { contentContract } from '@shared/content/contract';
import { mostPinned } from '@shared/content/rules';
import { articleKinds } from '@shared/content/views';
import { audiencesFor } from '../audience';
import { presentCard } from '../present';
import { pinnedPieces, shownPage, type PieceRow } from '../queries';

export const list: Handler<typeof contentContract.list> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const after = readCursor(input.after);
  const audience = await audiencesFor(context, input.unitId);
  const of = { now, audience, kinds: input.kind ? [input.kind] : articleKinds };
  // Read for every page, so that what stands on top of the first does not come again on a later one.
  const pinned = await pinnedPieces(db, tenantId, { ...of, limit: mostPinned });
  const rows = await shownPage(db, tenantId, {
    ...of,
    after,
    without: pinned.map((row) => row.id),
    limit: input.limit + 1,
  });
  const page = nextPage(rows, input.limit, cursorOf);
  const onTop = after === null ? pinned : [];
  return { items: [...onTop, ...page.rows].map(presentCard), next: page.next };
};

function cursorOf(row: PieceRow) {
  if (!row.live_from) throw fail('INTERNAL');
  return { at: row.live_from, id: row.id };
}

import type { Seeding } from '@cloud/platform/domain-manifest';
import { pieceRows } from './piece-rows';

/** News, notices, a banner and themes around today, with the reviews that they went through. */
export async function seed(seeding: Seeding): Promise<void> {
  const { db } = seeding;
  const { pieces, revisions, reviews } = await pieceRows(seeding);
  await db.insertInto('content_pieces').values(pieces).execute();
  await db.insertInto('content_revisions').values(revisions).execute();
  await db.insertInto('reviews').values(reviews).execute();
}

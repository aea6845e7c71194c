import { newId } from '@cloud/platform/new-id';
import type { World } from '../support/test-world';

interface ReviewOptions {
  kind: string;
  /** What waits. */
  id: string;
  unit: { path: string };
  writer?: string;
}

/** Something that was submitted and waits for its review. */
export async function buildReview(world: World, options: ReviewOptions): Promise<void> {
  const { kind, id, unit, writer } = options;
  const reviewId = newId();
  await world.db
    .insertInto('reviews')
    .values({
      tenant_id: world.tenantId,
      id: reviewId,
      kind,
      subject_id: id,
      batch_id: reviewId,
      why: 'submitted',
      state: 'waiting',
      unit_path: unit.path,
      revision: 1,
      requested_at: world.clock.now(),
      requested_by: writer ?? null,
      writers: writer === undefined ? [] : [writer],
    })
    .execute();
}

import type { LastReturn } from '@shared/review/review-contract';
import { nameOf, type ReviewRow } from './review-rows';
import type { ReviewReader } from './reviewed-kind';

/** A return for its author and for who reviews it again. */
export async function presentReturn(
  of: Pick<ReviewReader, 'db' | 'tenantId'>,
  row: ReviewRow | null,
): Promise<LastReturn | null> {
  if (!row?.decided_at) return null;
  return {
    reason: row.reason ?? '',
    at: row.decided_at.toISOString(),
    byName: await nameOf(of, row.decided_by),
  };
}

import type { ReviewedKind } from '../../console-domain';
import { domains } from '../../domains';

/** Everything that is reviewed, of all domains. */
export const reviewedKinds: readonly ReviewedKind[] = domains.flatMap(
  ({ reviewed }) => reviewed ?? [],
);

/** Whoever reviews anything. */
export const reviewerRoles = [...new Set(reviewedKinds.flatMap(({ roles }) => roles))];

export const kindOf = (kind: string): ReviewedKind | undefined =>
  reviewedKinds.find((each) => each.kind === kind);

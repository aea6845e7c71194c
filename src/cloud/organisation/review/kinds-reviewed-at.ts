import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { ReviewedKind } from '@cloud/platform/review/reviewed-kind';
import { hasRole } from '@shared/organisation/rules';

/** What the caller reviews for a unit, by her roles there. */
export function kindsReviewedAt(
  { caller, services }: Pick<OperationContext, 'caller' | 'services'>,
  unitPath: string,
): ReviewedKind[] {
  if (caller.kind !== 'person') return [];
  return services.reviewed.filter(({ reviewerRoles }) =>
    hasRole(caller.grants, reviewerRoles, unitPath),
  );
}

import type { AccessRules } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { unitById } from '@cloud/organisation/queries';
import type { policiesContract } from '@shared/policies/contract';
import { reviewerRoles, type Role, writerRoles } from '@shared/organisation/roles';
import { hasRole } from '@shared/organisation/rules';
import { pathAbove } from '@shared/review/review-rules';
import { reviewById } from './gender-review/reviews';
import { policyById } from './queries';

/** What does not exist is refused like what is somebody else's. */
export const access: AccessRules<typeof policiesContract> = {
  'writes-for-unit': ({ input, context }) => holdsAtUnit(context, writerRoles, input.unitId),
  'writes-draft': ({ input, context }) => holdsAtUnit(context, writerRoles, input.draft.unitId),
  'writes-policy': ({ input, context }) => holdsForPolicy(context, writerRoles, input.policyId),
  // Handing a policy over to another unit takes both.
  'edits-policy': async ({ input, context }) =>
    (await holdsForPolicy(context, writerRoles, input.policyId)) &&
    (await holdsAtUnit(context, writerRoles, input.draft.unitId)),
  // That it is somebody else, and of the unit above, is said by the handler in words (`mayPublish`).
  'reviews-policy': ({ input, context }) => holdsForPolicy(context, reviewerRoles, input.policyId),
  // Whoever writes for the unit has a voice; the outcome takes a reviewer.
  'looks-at-draft': ({ input, context }) => holdsForReview(context, writerRoles, input.reviewId),
  'concludes-on-draft': ({ input, context }) =>
    holdsForReview(context, reviewerRoles, input.reviewId),
  // Of the county: a site that is trusted is trusted by every town.
  'administers-platform': ({ context }) =>
    context.caller.kind === 'person' &&
    context.caller.grants.some(
      ({ role, unitPath }) => role === 'platform-admin' && pathAbove(unitPath) === null,
    ),
};

/** What the page of a review asks before it offers the outcome. */
export function mayConclude(context: OperationContext, unitPath: string): boolean {
  return holdsAtPath(context, reviewerRoles, unitPath);
}

async function holdsAtUnit(context: OperationContext, wanted: readonly Role[], unitId: string) {
  const unit = await unitById(context.db, context.tenantId, unitId);
  return unit !== undefined && holdsAtPath(context, wanted, unit.path);
}

async function holdsForPolicy(context: OperationContext, wanted: readonly Role[], id: string) {
  const policy = await policyById(context.db, context.tenantId, id);
  return policy !== undefined && holdsAtPath(context, wanted, policy.unit_path);
}

async function holdsForReview(context: OperationContext, wanted: readonly Role[], id: string) {
  const review = await reviewById(context.db, context.tenantId, id);
  return review !== undefined && holdsAtPath(context, wanted, review.unit_path);
}

function holdsAtPath({ caller }: OperationContext, wanted: readonly Role[], path: string): boolean {
  return caller.kind === 'person' && hasRole(caller.grants, wanted, path);
}

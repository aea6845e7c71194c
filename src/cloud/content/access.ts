import type { AccessRules } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { unitById } from '@cloud/organisation/queries';
import type { contentContract } from '@shared/content/contract';
import { reviewerRoles, type Role, writerRoles } from '@shared/organisation/roles';
import { hasRole } from '@shared/organisation/rules';
import { pieceById } from './queries';

/** What does not exist is refused like what is somebody else's. */
export const access: AccessRules<typeof contentContract> = {
  'writes-for-unit': ({ input, context }) => holdsAtUnit(context, writerRoles, input.unitId),
  'writes-draft': ({ input, context }) => holdsAtUnit(context, writerRoles, input.draft.unitId),
  'writes-piece': ({ input, context }) => holdsForPiece(context, writerRoles, input.pieceId),
  // Handing a piece over to another unit takes both.
  'edits-piece': async ({ input, context }) =>
    (await holdsForPiece(context, writerRoles, input.pieceId)) &&
    (await holdsAtUnit(context, writerRoles, input.draft.unitId)),
  // That it is somebody else, and of the unit above, is said by the handler in words (`mayPublish`).
  'reviews-piece': ({ input, context }) => holdsForPiece(context, reviewerRoles, input.pieceId),
};

async function holdsAtUnit(context: OperationContext, wanted: readonly Role[], unitId: string) {
  const unit = await unitById(context.db, context.tenantId, unitId);
  return unit !== undefined && holdsAtPath(context, wanted, unit.path);
}

async function holdsForPiece(context: OperationContext, wanted: readonly Role[], pieceId: string) {
  const piece = await pieceById(context.db, context.tenantId, pieceId);
  return piece !== undefined && holdsAtPath(context, wanted, piece.unit_path);
}

function holdsAtPath({ caller }: OperationContext, wanted: readonly Role[], path: string): boolean {
  return caller.kind === 'person' && hasRole(caller.grants, wanted, path);
}

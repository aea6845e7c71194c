import type { Handler } from '@cloud/platform/operation/handler';
import { sealingState } from '@cloud/platform/sealing/sealing-state';
import type { organisationContract } from '@shared/organisation/contract';

/** Of the whole installation: rows of all units go into the same seals. */
export const sealState: Handler<typeof organisationContract.sealState> = ({ context }) =>
  sealingState(context.db, context.tenantId, context.now);

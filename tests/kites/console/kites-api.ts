import type { ContractRouterClient } from '@orpc/contract';
import { api } from '@console/platform/api';
import type { CallContext } from '@shared/contract/api-link';
import type { kitesContract } from '../shared/contract';

/** Typed by the line in `app-contract.ts`, which this domain has not. */
export const { kites } = api as object as {
  kites: ContractRouterClient<typeof kitesContract, CallContext>;
};

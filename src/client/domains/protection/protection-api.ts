import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { CallContext } from '@shared/contract/api-link';
import type { protectionContract } from '@shared/protection/contract';
import { namelessLink } from '@client/platform/api';

type Contract = Record<'protection', typeof protectionContract>;

const client: ContractRouterClient<Contract, CallContext> = createORPCClient(namelessLink);

/** The operations of this domain. Nobody who calls them is known: no session goes with a call. */
export const protectionApi = client.protection;

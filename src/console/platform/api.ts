import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { ApiLink, type CallContext } from '@shared/contract/api-link';
import type { AppContract } from '@shared/contract/app-contract';
import { sessionStore } from '../session/session-store';
import { FetchTransport } from './fetch-transport';

const link = new ApiLink(new FetchTransport(), {
  token: () => sessionStore.getState().token,
  onEnded: () => sessionStore.getState().end('ended'),
});

/**
 * Every operation of every domain, typed by the contract: `api.activities.managed({ unitId })`.
 * Answers with the output, or throws the operation's typed error, or `ConnectionError`.
 */
export const api: ContractRouterClient<AppContract, CallContext> = createORPCClient(link);

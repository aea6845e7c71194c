import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { AppContract } from '@shared/contract/app-contract';
import { sessionStore } from '@client/session/session-store';
import { ApiLink, type CallContext } from '@shared/contract/api-link';
import { CloudTransport } from './cloud-transport';
import { HttpTransport } from './http-transport';

const transport =
  TRANSPORT === 'cloud' ? new CloudTransport(CLOUD_ENV) : new HttpTransport(API_ORIGIN);

/** By path, for what the app asks of a domain without knowing it. */
export const ownLink = new ApiLink(transport, {
  token: () => sessionStore.getState().token,
  onEnded: () => sessionStore.getState().end(),
});

/** Whoever calls by this is nobody: no session goes with it, and none can end by it. */
export const namelessLink = new ApiLink(transport, {
  token: () => null,
  onEnded: () => undefined,
});

/**
 * Every operation of every domain, typed by the contract: `api.activities.list({ limit: 20 })`.
 * Answers with the output, or throws the operation's typed error, or `ConnectionError`.
 */
export const api: ContractRouterClient<AppContract, CallContext> = createORPCClient(ownLink);

import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { DomainFunction } from '../../platform/operation/define-function';

/** Seconds for which a browser remembers that it may call. */
const rememberedSeconds = 7_200;

interface OtherOrigins {
  /** Where static builds lie that are not ours: `https://…` (STATIC_ORIGINS). */
  origins: readonly string[];
  functions: readonly DomainFunction[];
}

interface RpcParams {
  domain: string;
  operation: string;
}

/**
 * Pages of a static build on a host of its own call operations that take nobody's identity, and no others
 * (CORS): whoever could change that host shall not reach what somebody who is signed in may do. Neither
 * cookies nor a session are let through.
 */
export function allowStaticBuilds(
  server: FastifyInstance,
  { origins, functions }: OtherOrigins,
): void {
  if (origins.length === 0) return;
  const nobodys = new Set(functions.flatMap(namesOfNobody));
  const isAllowed = ({ params, headers }: FastifyRequest<{ Params: RpcParams }>) =>
    origins.includes(headers.origin ?? '') && nobodys.has(`${params.domain}/${params.operation}`);

  server.options<{ Params: RpcParams }>('/rpc/:domain/:operation', (request, reply) => {
    reply.header('vary', 'origin');
    if (!isAllowed(request)) return reply.code(403).send();
    return reply
      .code(204)
      .headers({
        'access-control-allow-origin': request.headers.origin,
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'content-type, idempotency-key',
        'access-control-max-age': rememberedSeconds,
      })
      .send();
  });
  server.addHook<{ Params: RpcParams }>('onRequest', async (request, reply) => {
    if (request.method !== 'POST' || request.headers.origin === undefined) return;
    reply.header('vary', 'origin');
    if (isAllowed(request)) reply.header('access-control-allow-origin', request.headers.origin);
  });
}

function namesOfNobody({ domain, contract }: DomainFunction): string[] {
  return Object.entries(contract)
    .filter(([, operation]) => operation['~orpc'].meta.identity === 'dropped')
    .map(([name]) => `${domain}/${name}`);
}

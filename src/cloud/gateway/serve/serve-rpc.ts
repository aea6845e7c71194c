import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fail, toWire } from '../../platform/errors';
import type { Identity } from '../../platform/operation/operation-context';
import type { GatewayOptions } from '../server';

interface RpcParams {
  domain: string;
  operation: string;
}

/** `POST /rpc/<domain>/<operation>`: the body is the input, the answer the output or one error. */
export function serveRpc(
  server: FastifyInstance,
  { runtime, functions }: Pick<GatewayOptions, 'runtime' | 'functions'>,
): void {
  // A shutdown does not wait for those who wait.
  server.addHook('preClose', async () => runtime.services.bells.close());
  const byDomain = new Map(functions.map((each) => [each.domain, each]));

  server.post<{ Params: RpcParams }>('/rpc/:domain/:operation', async (request, reply) => {
    const { domain, operation } = request.params;
    const target = byDomain.get(domain);
    reply.header('cache-control', 'no-store').type('application/json; charset=utf-8');
    if (!target) return reply.code(404).send(toWire(fail('NOT_FOUND')));

    const answer = await target.dispatch(runtime, {
      operation,
      input: request.body,
      identity: identityOf(request),
      idempotencyKey: headerOf(request, 'idempotency-key'),
      address: request.ip,
      userAgent: headerOf(request, 'user-agent'),
      whileThere: () => untilGone(reply),
    });
    if (answer.ok) return reply.send(JSON.stringify(answer.output ?? null));
    const retryAfter = retryAfterOf(answer.error.data);
    if (retryAfter !== null) reply.header('retry-after', retryAfter);
    return reply.code(answer.error.status).send(JSON.stringify(answer.error));
  });
}

function untilGone({ raw }: FastifyReply): AbortSignal {
  const leaving = new AbortController();
  if (raw.destroyed) leaving.abort();
  raw.once('close', () => leaving.abort());
  return leaving.signal;
}

function identityOf(request: FastifyRequest): Identity {
  const [scheme, token] = (headerOf(request, 'authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token || !/^[\w-]{20,200}$/.test(token)) {
    return { kind: 'none' };
  }
  return { kind: 'token', token };
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function retryAfterOf(data: unknown): number | null {
  if (typeof data !== 'object' || data === null || !('retryAfterSeconds' in data)) return null;
  return typeof data.retryAfterSeconds === 'number' ? data.retryAfterSeconds : null;
}

import { Agent, request } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Runtime } from '@cloud/platform/runtime';
import { openGateway } from '@tests/security/open-gateway';

export interface Reply {
  status: number;
  body: Record<string, unknown>;
  /** Milliseconds: when it was sent, and when all of the answer was here. */
  sentAt: number;
  hereAt: number;
}

export type Ask = (
  operation: string,
  input: unknown,
  who: { token: string },
  key?: string,
) => Promise<Reply>;

/** Calls over so many kept connections, to each of the ports in turn. */
export function callerOf(
  ports: readonly number[],
  connections: number,
): { ask: Ask; close(): void } {
  const maxSockets = Math.ceil(connections / ports.length);
  const agents = ports.map(() => new Agent({ keepAlive: true, maxSockets }));
  let turn = 0;
  let keys = 0;
  const ask: Ask = (operation, input, { token }, key) => {
    turn += 1;
    keys += 1;
    const at = turn % ports.length;
    return send(
      {
        host: '127.0.0.1',
        port: ports[at],
        agent: agents[at],
        method: 'POST',
        path: `/rpc/activities/${operation}`,
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          'idempotency-key': key ?? `of-its-own-${keys}`,
        },
      },
      JSON.stringify(input),
    );
  };
  return { ask, close: () => agents.forEach((agent) => agent.destroy()) };
}

function send(options: Parameters<typeof request>[1] & object, body: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sentAt = Date.now();
    const call = request(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => void parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const parsed: unknown = JSON.parse(Buffer.concat(parts).toString());
        const isObject = typeof parsed === 'object' && parsed !== null;
        resolve({
          status: response.statusCode ?? 0,
          body: isObject ? { ...parsed } : {},
          sentAt,
          hereAt: Date.now(),
        });
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}

/** Gateways within this process, each with a runtime of its own: they share the database only. */
export async function openGateways(
  runtimes: readonly Runtime[],
): Promise<{ ports: number[]; close(): Promise<void> }> {
  const servers: FastifyInstance[] = [];
  const ports: number[] = [];
  for (const runtime of runtimes) {
    const server = await openGateway(runtime);
    await server.listen({ host: '127.0.0.1', port: 0 });
    const address = server.server.address();
    if (typeof address !== 'object' || address === null) throw new Error('no port');
    ports.push(address.port);
    servers.push(server);
  }
  return { ports, close: async () => void (await Promise.all(servers.map((one) => one.close()))) };
}

import type { FastifyInstance } from 'fastify';
import type { Runtime } from '../../platform/runtime';
import { sealingState } from '../../platform/sealing/sealing-state';

/**
 * `/healthz`: the process answers. `/readyz`: it can work, that is, the database answers; and how old
 * the audit's seals are, for the watch: commands go on when the sealing does not.
 */
export function serveHealth(server: FastifyInstance, runtime: Runtime): void {
  server.get('/healthz', async () => ({ status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    try {
      const { config, clock } = runtime.services;
      const audit = await sealingState(runtime.db, config.tenantId, clock.now());
      return { status: 'ok', audit };
    } catch {
      return reply.code(503).send({ status: 'database does not answer' });
    }
  });
}

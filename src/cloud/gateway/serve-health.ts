import { sql } from 'kysely';
import type { FastifyInstance } from 'fastify';
import type { Runtime } from '../platform/runtime';

/** `/healthz`: the process answers. `/readyz`: it can work, that is, the database answers. */
export function serveHealth(server: FastifyInstance, runtime: Runtime): void {
  server.get('/healthz', async () => ({ status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    try {
      await sql`select 1`.execute(runtime.db);
      return { status: 'ok' };
    } catch {
      return reply.code(503).send({ status: 'database does not answer' });
    }
  });
}

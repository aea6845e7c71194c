import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Runtime } from '../../platform/runtime';
import { withTimeout } from '../../platform/with-timeout';
import type { ShutdownState } from '../close-gracefully';

/** Who asks has two seconds; the rest is for the way. Milliseconds. */
const databaseAnswersWithin = 1_500;

/**
 * `/healthz`: the process answers. `/readyz`: it can work, that is, it is not about to close and the
 * database answers in time. Both say nothing else: anybody can ask.
 */
export function serveHealth(
  server: FastifyInstance,
  { db }: Runtime,
  shutdown: ShutdownState,
): void {
  let asking: Promise<unknown> | null = null;
  /** Asked once at a time: a database that stands still is not asked again by every look. */
  const ask = () => {
    asking ??= askNow(db).finally(() => (asking = null));
    return asking;
  };

  server.get('/healthz', async () => ({ status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    if (shutdown.isClosing) return reply.code(503).send({ status: 'closing' });
    try {
      await withTimeout(databaseAnswersWithin, ask());
      return { status: 'ok' };
    } catch {
      return reply.code(503).send({ status: 'database does not answer' });
    }
  });
}

async function askNow(db: Runtime['db']): Promise<unknown> {
  return sql`select 1`.execute(db);
}

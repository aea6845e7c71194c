import type { FastifyInstance } from 'fastify';

const lookEveryMs = 50;

/**
 * Lets running requests finish when the server closes, and nothing else: a connection that is kept
 * alive would hold the door open until its time-out. Node closes those that are idle at that moment,
 * not those that become idle with their answer.
 */
export function closeGently(server: FastifyInstance): void {
  let closing = false;
  server.addHook('preClose', async () => {
    closing = true;
    const look = setInterval(() => server.server.closeIdleConnections(), lookEveryMs);
    server.server.once('close', () => clearInterval(look));
  });
  server.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}

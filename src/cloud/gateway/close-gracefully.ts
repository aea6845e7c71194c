import type { FastifyInstance } from 'fastify';

/** Whether the process is on its way out. It still answers then. */
export interface ShutdownState {
  isClosing: boolean;
}

const lookEveryMs = 50;

/**
 * Lets running requests finish when the server closes, and nothing else: a connection that is kept
 * alive would keep the server open until its time-out. Node closes those that are idle at that moment,
 * not those that become idle with their answer. From the moment the shutdown begins every answer
 * ends its connection: a proxy opens its next one elsewhere, instead of sending a request down a
 * connection that closes in that very moment.
 */
export function closeGracefully(server: FastifyInstance, shutdown: ShutdownState): void {
  server.addHook('preClose', async () => {
    shutdown.isClosing = true;
    const look = setInterval(() => server.server.closeIdleConnections(), lookEveryMs);
    server.server.once('close', () => clearInterval(look));
  });
  server.addHook('onSend', async (_request, reply) => {
    if (shutdown.isClosing) reply.header('connection', 'close');
  });
}

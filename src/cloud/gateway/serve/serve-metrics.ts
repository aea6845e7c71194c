import { createServer } from 'node:http';
import type { Metrics } from '../../platform/metrics';

/**
 * Prometheus' text at `/metrics` of a port of its own on loopback, so that no proxy can pass it on.
 * A port that is taken is not a reason to stay closed: several gateways run on one machine.
 */
export async function serveMetrics(
  metrics: Metrics,
  port: number | null,
): Promise<{ port: number | null; close(): Promise<void> }> {
  if (port === null) return { port: null, close: async () => undefined };
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  const bound = await new Promise<number | null>((resolve) => {
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : null);
    });
  });
  return {
    port: bound,
    close: () =>
      new Promise((resolve) => (bound === null ? resolve() : server.close(() => resolve()))),
  };
}

import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Metrics } from '../../platform/metrics';
import type { Reason } from '../../platform/reasons-to-call';

/** Several gateways run on one machine: each takes the next port that is free. */
const tries = 10;

/** What is told to those only who are on this machine. */
interface Inside {
  metrics: Metrics;
  /** Everything that somebody has to be called for now. */
  reasons(): Promise<readonly Reason[]>;
}

/**
 * A port of its own on loopback, so that no proxy can pass it on: `/metrics` is Prometheus' text, and
 * `/watchz` answers 503 with the reasons when somebody has to be called. `/readyz` knows nothing of
 * these: a job that stands is no reason to send people away from a gateway that can serve them. A port that is taken is not a reason to stay closed, nor to go without: the next ones are tried.
 * @returns port: where it is; null when it is switched off or no port was free
 */
export async function serveMetrics(
  { metrics, reasons }: Inside,
  port: number | null,
): Promise<{ port: number | null; close(): Promise<void> }> {
  if (port === null) return { port: null, close: async () => undefined };
  const server = createServer((request, response) => {
    if (request.url === '/watchz') return void watch(response, reasons);
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  let bound: number | null = null;
  for (let next = port; bound === null && next < port + tries && next <= 65_535; next += 1) {
    bound = await listen(server, next);
  }
  return {
    port: bound,
    close: () =>
      new Promise((resolve) => (bound === null ? resolve() : server.close(() => resolve()))),
  };
}

async function watch(response: ServerResponse, reasons: Inside['reasons']): Promise<void> {
  const found = await reasons().catch(() => [
    { check: 'watch', says: 'The watch itself does not answer' },
  ]);
  const status = found.length === 0 ? 'ok' : 'call somebody';
  response
    .writeHead(found.length === 0 ? 200 : 503, { 'content-type': 'application/json' })
    .end(JSON.stringify({ status, reasons: found }));
}

/** The port, or null when it is taken. */
function listen(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const taken = () => resolve(null);
    server.once('error', taken);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', taken);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : null);
    });
  });
}

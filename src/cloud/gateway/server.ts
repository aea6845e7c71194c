import { ORPCError } from '@orpc/client';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import type { DomainFunction } from '../platform/operation/define-function';
import { fail, toWire } from '../platform/errors';
import type { Runtime } from '../platform/runtime';
import { storageOrigin } from '../platform/storage/storage-origin';
import { closeGracefully, type ShutdownState } from './close-gracefully';
import { cameFromElsewhere } from './serve/came-from-elsewhere';
import { allowStaticBuilds } from './serve/other-origins';
import { refuseBrokenRequest } from './serve/refuse-broken-request';
import { securityHeaders } from './serve/security-headers';
import { serveConsole } from './serve/serve-console';
import { serveDocs } from './serve/serve-docs';
import { serveFiles } from './serve/serve-files';
import { serveHealth } from './serve/serve-health';
import { servePictures } from './serve/serve-pictures';
import { serveRpc } from './serve/serve-rpc';
import { serveSite } from './serve/serve-site';

export interface GatewayOptions {
  runtime: Runtime;
  functions: DomainFunction[];
  /** The built H5; null serves the API alone. */
  siteFolder: string | null;
  /** The built staff console; null serves none. */
  consoleFolder: string | null;
  /** Says when the process is on its way out; without it the server alone knows. */
  shutdown?: ShutdownState;
}

/** No request of ours is longer: texts are short, files go apart. */
const bodyLimit = 100 * 1024;

/** Milliseconds in which a connection has to say something, before, within and between requests. */
const longestSilence = 30_000;

/** Beyond it a connection is closed at once: each costs memory, and a proxy in front needs few. */
const mostConnections = 4096;

/**
 * One HTTP server that hosts every domain's function. It keeps no state: any number of copies may run
 * behind one proxy. Requests are not logged here: an address is personal data (docs/security.md).
 */
export async function createGateway(options: GatewayOptions): Promise<FastifyInstance> {
  const { config } = options.runtime.services;
  const isForThisMachine = !config.production && config.trustedProxy === null;
  const headers = securityHeaders({
    // React writes style attributes; everything else comes from ourselves only.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        // Taro's own icons are a font inside its style sheet.
        fontSrc: ["'self'", 'data:'],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: config.production ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });

  const server = Fastify({
    logger: false,
    bodyLimit,
    trustProxy: config.trustedProxy ?? false,
    requestTimeout: 30_000,
    connectionTimeout: longestSilence,
    // Node takes the longer of both for the whole request: with its minute for headers alone, a body
    // that trickles would be held for a minute and a half.
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    // A request that came in before the shutdown is answered: the database closes last.
    return503OnClosing: false,
    clientErrorHandler: (error, socket) => refuseBrokenRequest(error, socket, headers),
    routerOptions: { maxParamLength: 72 },
    frameworkErrors: (error, _request, reply) => void sendError(reply.headers(headers), error),
  });

  server.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers);
    if (isForThisMachine && cameFromElsewhere(request)) {
      return sendError(reply, fail('NOT_ALLOWED', { message: '只能在这台电脑上打开' }));
    }
    if (config.production && request.protocol !== 'https' && !isProbe(request.url)) {
      return sendError(reply, fail('BAD_INPUT', { message: '请用 https 访问' }));
    }
  });
  server.setErrorHandler((error: FastifyError, _request, reply) => sendError(reply, error));
  server.server.maxConnections = mostConnections;
  const { metrics } = options.runtime.services;
  server.addHook('onResponse', async (request, reply) => {
    metrics.observeRequest({
      route: request.routeOptions.url ?? 'none',
      method: request.method,
      status: reply.statusCode,
      ms: reply.elapsedTime,
    });
  });
  const shutdown = options.shutdown ?? { isClosing: false };
  closeGracefully(server, shutdown);
  serveHealth(server, options.runtime, shutdown);
  allowStaticBuilds(server, { origins: config.staticOrigins, functions: options.functions });
  serveRpc(server, options);
  serveFiles(server, options.runtime.services.storage);
  servePictures(server, options.runtime.services.storage);
  // What everybody's operations look like is of use to those who write them.
  if (!config.production) serveDocs(server);
  const notFound = (reply: FastifyReply) => sendError(reply, fail('NOT_FOUND'));
  const consolePlace = {
    folder: options.consoleFolder,
    storeOrigin: storageOrigin(config.storage),
  };
  await serveConsole(server, consolePlace, notFound);
  await serveSite(server, options.siteFolder, notFound);
  return server;
}

// The load balancer asks these on the inside, without TLS.
function isProbe(url: string): boolean {
  return url === '/healthz' || url === '/readyz';
}

/** Every error of the server in the one shape; no stack, and nothing of what was sent. */
function sendError(reply: FastifyReply, error: unknown): FastifyReply {
  const known = toWire(asOurs(error));
  return reply.code(known.status).type('application/json; charset=utf-8').send(known);
}

function asOurs(error: unknown) {
  if (error instanceof ORPCError) return error;
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 413) return fail('TOO_LARGE');
  if (status === 503) return fail('UNAVAILABLE');
  if (status >= 400 && status < 500) return fail('BAD_INPUT');
  return fail('INTERNAL');
}

import type { FastifyInstance } from 'fastify';
import { functions } from '@cloud/functions';
import { createGateway } from '@cloud/gateway/server';
import type { Runtime } from '@cloud/platform/runtime';

/**
 * The real gateway on a runtime of a test, without the site. It believes that it has a proxy, as it has
 * in production: without one it refuses forwarded requests before it reads anything of them.
 */
export function openGateway({ services, ...runtime }: Runtime): Promise<FastifyInstance> {
  const config = { ...services.config, trustedProxy: '127.0.0.1' };
  return createGateway({
    runtime: { ...runtime, services: { ...services, config } },
    functions,
    siteFolder: null,
    consoleFolder: null,
  });
}

import type { FastifyInstance } from 'fastify';
import { functions } from '@cloud/functions';
import { createGateway } from '@cloud/gateway/server';
import type { Runtime } from '@cloud/platform/runtime';

/** The real gateway on a runtime of a test, without the site. */
export function openGateway(runtime: Runtime): Promise<FastifyInstance> {
  return createGateway({ runtime, functions, siteFolder: null, consoleFolder: null });
}

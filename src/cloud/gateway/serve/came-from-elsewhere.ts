import type { FastifyRequest } from 'fastify';
import { isLoopback } from '../../platform/config-safety';

const marksOfProxies = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/**
 * Whether a request reached loopback by way of something else: a proxy or tunnel in front that nobody
 * told us about, or a page whose name was bound to this machine.
 */
export function cameFromElsewhere(request: FastifyRequest): boolean {
  const { headers, hostname } = request;
  return marksOfProxies.some((name) => headers[name] !== undefined) || !isLoopback(hostname);
}

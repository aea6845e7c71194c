import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Paths of pages, and the short addresses of the tabs that config/index.ts gives. */
const pageAddress = /^\/(?:(?:pages|domains)\/|(?:activities|service|policies|mine)\/?(?:\?|$))/;

/**
 * The residents' app (H5) at `/`. Files with a hash in their name are kept by browsers for a year;
 * any address of a page gets the one HTML file, and the app finds the page.
 */
export async function serveSite(
  server: FastifyInstance,
  folder: string | null,
  notFound: (reply: FastifyReply) => FastifyReply,
): Promise<void> {
  const index = folder && path.join(folder, 'index.html');
  if (!folder || !index || !existsSync(index)) {
    server.setNotFoundHandler((_request, reply) => notFound(reply));
    return;
  }
  const html = readFileSync(index, 'utf8');

  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    setHeaders: (reply, file) => {
      const hashed = /[.-][0-9a-f]{8,}\.|\/(js|css|chunk|static)\//.test(file);
      const kept = hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
      reply.header('cache-control', kept);
    },
  });

  const sendPage = (_request: FastifyRequest, reply: FastifyReply) =>
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html);
  server.get('/', sendPage);
  // Browsers ask for it unasked; the app has no icon file.
  server.get('/favicon.ico', (_request, reply) => reply.code(204).send());
  server.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && pageAddress.test(request.url);
    return isPage ? sendPage(request, reply) : notFound(reply);
  });
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Paths of pages, and the short addresses of the tabs that config/index.ts gives. */
const pageAddress =
  /^\/(?:(?:pages|domains)\/|(?:activities|service|policies|mine|calendar)\/?(?:\?|$))/;

/** Programs call these: their errors are JSON whoever asks. */
const programAddress = /^\/(?:rpc|api)(?:\/|\?|$)/;

/**
 * The residents' app (H5) at `/`. Files with a hash in their name are kept by browsers for a year;
 * any address of a page gets the one HTML file, and the app finds the page. An unknown address gets it
 * too where a browser asks for a page, with the status that says so: the app shows that nothing is there.
 * Everything was compressed when it was built (scripts/build/compress.mjs).
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
  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, file) => {
      const hashed = /[.-][0-9a-f]{8,}\.|\/(js|css|chunk|static)\//.test(file);
      const kept = hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
      reply.header('cache-control', kept);
    },
  });

  const sendPage = (reply: FastifyReply) => reply.sendFile('index.html');
  server.get('/', (_request, reply) => sendPage(reply));
  // Browsers ask for it unasked; the app has no icon file.
  server.get('/favicon.ico', (_request, reply) => reply.code(204).send());
  server.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET') return notFound(reply);
    if (pageAddress.test(request.url)) return sendPage(reply.code(200));
    return isForPeople(request) ? sendPage(reply.code(404)) : notFound(reply);
  });
}

function isForPeople({ url, headers }: FastifyRequest): boolean {
  return !programAddress.test(url) && (headers.accept ?? '').includes('text/html');
}

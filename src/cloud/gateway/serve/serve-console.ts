import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fixedText } from './fixed-text';

/**
 * Scripts and styles come from our files alone, nothing is inline, nothing is framed, and text never
 * becomes a script; the one rule that is named lets one address become a worker (ADR 24). `src/console/index.html` says the same for hosts that send no headers of ours.
 * `storeOrigin`: where pictures and tables are put, when that is not here.
 */
export function consolePolicy(storeOrigin: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    connectSource(storeOrigin),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types vault-worker talk-vault',
  ].join('; ');
}

function connectSource(storeOrigin: string | null): string {
  return `connect-src 'self'${storeOrigin === null ? '' : ` ${storeOrigin}`}`;
}

/**
 * The staff console at `/console/`: its files, and its one HTML file for the addresses of its pages.
 * Without a build there is nothing.
 */
export async function serveConsole(
  server: FastifyInstance,
  { folder, storeOrigin }: { folder: string | null; storeOrigin: string | null },
  notFound: (reply: FastifyReply) => FastifyReply,
): Promise<void> {
  const index = folder && path.join(folder, 'index.html');
  if (!folder || !index || !existsSync(index)) return;
  // A browser holds to the header and to the page's own policy, both of them.
  const html = fixedText(
    readFileSync(index, 'utf8').replace(/connect-src 'self'[^;"]*/, connectSource(storeOrigin)),
    'text/html',
  );
  const policy = consolePolicy(storeOrigin);

  await server.register(async (inside) => {
    inside.addHook('onRequest', async (_request, reply) => {
      reply.header('content-security-policy', policy);
      reply.header(
        'permissions-policy',
        'camera=(), geolocation=(), microphone=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
      );
    });
    await inside.register(fastifyStatic, {
      root: folder,
      prefix: '/console/',
      index: false,
      wildcard: false,
      preCompressed: true,
      decorateReply: false,
      setHeaders: (reply, file) => {
        const isHashed = file.startsWith(path.join(folder, 'assets'));
        reply.header(
          'cache-control',
          isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
    inside.get('/console', (_request, reply) => reply.redirect('/console/', 301));
    inside.get('/console/*', (request: FastifyRequest, reply) => {
      // A file of an earlier build: the page would be taken for a script.
      const isFile = /\.[a-z0-9]+$/i.test(new URL(request.url, 'http://here').pathname);
      if (isFile) return notFound(reply);
      return html(request, reply.header('cache-control', 'no-cache'));
    });
  });
}

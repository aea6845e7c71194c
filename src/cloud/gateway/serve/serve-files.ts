import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fail } from '../../platform/errors';
import type { FileGrant, FolderStorage } from '../../platform/storage/folder-storage';
import type { Storage } from '../../platform/storage/storage';

/** The largest file that passes through the gateway; larger ones want an object store. */
const largestFile = 8 * 1024 * 1024;

/**
 * `/files/<key>?<signature>`: what an object store does for its signed addresses, for files in a
 * folder. Nothing is served without a signature that names the key, the method and the time.
 */
export function serveFiles(server: FastifyInstance, storage: Storage): void {
  if (!isFolder(storage)) return;
  server.register(async (scope) => {
    // Before the body: who has no signature, or sends more than was signed, is not listened to.
    scope.addHook('onRequest', async (request) => {
      const { bytes } = grantOf(storage, request);
      if (bytes !== null && Number(request.headers['content-length']) !== bytes) {
        throw fail('BAD_INPUT');
      }
    });
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    scope.put('/files/*', { bodyLimit: largestFile }, (request, reply) =>
      keep(storage, request, reply),
    );
    scope.get('/files/*', (request, reply) => give(storage, request, reply));
  });
}

async function keep(storage: FolderStorage, request: FastifyRequest, reply: FastifyReply) {
  const grant = grantOf(storage, request);
  const { body } = request;
  if (!(body instanceof Buffer) || body.length !== grant.bytes) throw fail('BAD_INPUT');
  await storage.put(grant.key, body, {
    contentType: grant.contentType ?? 'application/octet-stream',
  });
  return reply.code(204).send();
}

async function give(storage: FolderStorage, request: FastifyRequest, reply: FastifyReply) {
  const bytes = await storage.get(grantOf(storage, request).key);
  if (!bytes) throw fail('NOT_FOUND');
  return reply
    .header('cache-control', 'private, no-store')
    .header('content-disposition', 'attachment')
    .type('application/octet-stream')
    .send(Buffer.from(bytes));
}

function grantOf(storage: FolderStorage, request: FastifyRequest): FileGrant {
  const { pathname, searchParams } = new URL(request.url, 'http://gateway');
  const key = pathname.slice('/files/'.length);
  const grant = storage.readGrant(request.method, key, searchParams);
  if (!grant) throw fail('NOT_ALLOWED');
  return grant;
}

function isFolder(storage: Storage): storage is FolderStorage {
  return 'readGrant' in storage;
}

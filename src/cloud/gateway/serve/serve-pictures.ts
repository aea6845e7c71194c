import type { FastifyInstance } from 'fastify';
import { pictureKey } from '@cloud/content/pictures/picture-keys';
import { typeOfFile } from '@shared/content/picture';
import { fail } from '../../platform/errors';
import type { Storage } from '../../platform/storage/storage';

const year = 31_536_000;

/**
 * `/pictures/<sha-256>.<type>`: pictures of articles, for anybody. The name is the content, so that
 * browsers and proxies keep them for ever; and nothing in one can run, whatever its bytes are.
 */
export function servePictures(server: FastifyInstance, storage: Storage): void {
  server.get<{ Params: { file: string } }>('/pictures/:file', async (request, reply) => {
    const { file } = request.params;
    const type = typeOfFile(file);
    if (!type) throw fail('NOT_FOUND');
    const tag = `"${file}"`;
    reply
      .header('cache-control', `public, max-age=${year}, immutable`)
      .header('etag', tag)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cross-origin-resource-policy', 'cross-origin');
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    const bytes = await storage.get(pictureKey(file));
    if (!bytes) {
      reply.removeHeader('etag').header('cache-control', 'no-store');
      throw fail('NOT_FOUND');
    }
    return reply.type(type).send(Buffer.from(bytes));
  });
}

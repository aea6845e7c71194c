import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { describeApi } from './describe-api';

const compress = promisify(gzip);

/**
 * The API description, outside production: a page at `/api/docs`, the OpenAPI document at
 * `/api/docs/openapi.json`. Made and compressed when somebody asks for it first.
 */
export function serveDocs(server: FastifyInstance): void {
  const require = createRequire(path.resolve('package.json'));
  const inSwagger = (file: string) =>
    readFile(path.join(path.dirname(require.resolve('swagger-ui-dist/package.json')), file));
  const parts: Record<string, { type: string; make: () => Promise<string | Buffer> }> = {
    '/api/docs': { type: 'text/html', make: async () => page },
    '/api/docs/openapi.json': {
      type: 'application/json',
      make: async () => JSON.stringify(await describeApi()),
    },
    '/api/docs/start.js': { type: 'text/javascript', make: async () => start },
    '/api/docs/swagger-ui.css': { type: 'text/css', make: () => inSwagger('swagger-ui.css') },
    '/api/docs/swagger-ui-bundle.js': {
      type: 'text/javascript',
      make: () => inSwagger('swagger-ui-bundle.js'),
    },
  };
  for (const [url, { type, make }] of Object.entries(parts)) {
    let made: Promise<{ plain: Buffer; small: Buffer }> | undefined;
    server.get(url, async (request, reply) => {
      made ??= make().then(async (body) => {
        const plain = Buffer.from(body);
        return { plain, small: await compress(plain) };
      });
      const { plain, small } = await made;
      reply.type(`${type}; charset=utf-8`).header('vary', 'accept-encoding');
      const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
      return takesGzip ? reply.header('content-encoding', 'gzip').send(small) : reply.send(plain);
    });
  }
}

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Women's Home API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

const start = `SwaggerUIBundle({ url: '/api/docs/openapi.json', dom_id: '#docs', deepLinking: true });
`;

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { describeApi } from './describe-api';

/** The API description: a page at `/api/docs`, the OpenAPI document at `/api/docs/openapi.json`. */
export async function serveDocs(server: FastifyInstance): Promise<void> {
  const document = JSON.stringify(await describeApi());
  server.get('/api/docs/openapi.json', async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(document),
  );
  server.get('/api/docs', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(page),
  );
  server.get('/api/docs/start.js', async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(start),
  );
  const require = createRequire(path.resolve('package.json'));
  const folder = path.dirname(require.resolve('swagger-ui-dist/package.json'));
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
    const body = readFileSync(path.join(folder, file));
    const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
    server.get(`/api/docs/${file}`, async (_request, reply) =>
      reply.type(`${type}; charset=utf-8`).send(body),
    );
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

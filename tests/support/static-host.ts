import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';

const kinds: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export interface StaticHost {
  origin: string;
  /** From now on this file is served with these bytes: somebody changed it here. */
  change(file: string, content: Buffer): void;
  close(): Promise<void>;
}

/**
 * A host of a static build, as deploy/server/static-host.conf.example has it: files, and the page for any
 * other address. `/rpc/` goes on to `api`.
 */
export async function startStaticHost(folder: string, api: () => string): Promise<StaticHost> {
  const changed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://here');
    if (pathname.startsWith('/rpc/')) return void passOn(request, response, api());
    const file = pathname.slice(1) || 'index.html';
    const found = changed.get(file) ?? read(folder, file) ?? read(folder, 'index.html');
    const kind = kinds[path.extname(file)] ?? kinds['.html'];
    response.writeHead(200, { 'content-type': kind, 'cache-control': 'no-cache' }).end(found);
  });
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    change: (file, content) => void changed.set(file, content),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function read(folder: string, file: string): Buffer | null {
  const place = path.join(folder, path.normalize(`/${file}`));
  try {
    return readFileSync(place);
  } catch {
    return null;
  }
}

async function passOn(request: IncomingMessage, response: ServerResponse, api: string) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const key = request.headers['idempotency-key'];
  const answer = await fetch(`${api}${request.url ?? ''}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(typeof key === 'string' ? { 'idempotency-key': key } : {}),
    },
    body: Buffer.concat(chunks),
  });
  response.writeHead(answer.status, { 'content-type': 'application/json' });
  response.end(Buffer.from(await answer.arrayBuffer()));
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { serveSite } from './serve-site';

let folder: string;
let server: FastifyInstance;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'site-'));
  writeFileSync(path.join(folder, 'index.html'), '<title>网上妇女之家</title>');
  mkdirSync(path.join(folder, 'js'));
  for (const [ending, content] of [
    ['', 'plain'],
    ['.br', 'smaller'],
    ['.gz', 'small'],
  ])
    writeFileSync(path.join(folder, `js/app.0123abcd.js${ending}`), content ?? '');
  writeFileSync(path.join(folder, 'sw.js'), 'worker');
  server = Fastify();
  await serveSite(server, folder, (reply) => reply.code(404).send({ code: 'NOT_FOUND' }));
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

// Leaving the help page in a hurry loads /activities anew: it must be there.
it.each([
  '/',
  '/activities',
  '/service',
  '/policies',
  '/mine',
  '/service?from=a',
  '/pages/a/index',
])('%s is a page, also when it is loaded anew', async (url) => {
  const answer = await server.inject(url);
  expect(answer.statusCode).toBe(200);
  expect(answer.body).toContain('网上妇女之家');
});

it.each(['/activities/x', '/minex', '/rpc/none', '/js/none.js'])('%s is none', async (url) => {
  expect((await server.inject(url)).statusCode).toBe(404);
});

it('a browser that asks for an icon unasked is not told off', async () => {
  expect((await server.inject('/favicon.ico')).statusCode).toBe(204);
});

it.each([
  ['br, gzip', 'br', 'smaller'],
  ['gzip', 'gzip', 'small'],
  ['identity', undefined, 'plain'],
])(
  'gives the copy that was compressed for %s, and says that there are others',
  async (accepts, encoding, body) => {
    const answer = await server.inject({
      url: '/js/app.0123abcd.js',
      headers: { 'accept-encoding': accepts },
    });
    expect(answer.body).toBe(body);
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['content-type']).toMatch(/javascript/);
    expect(answer.headers.vary).toMatch(/accept-encoding/i);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  },
);

it.each(['/', '/sw.js'])('%s is asked for anew every time', async (url) => {
  expect((await server.inject(url)).headers['cache-control']).toBe('no-cache');
});

it.each(['/nowhere', '/activities/x', '/js/none.js'])(
  'a person at %s gets the app, which says that there is nothing',
  async (url) => {
    const answer = await server.inject({ url, headers: { accept: 'text/html,*/*;q=0.8' } });
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain('网上妇女之家');
  },
);

it.each(['/rpc/none', '/api/none', '/api'])('a program at %s gets its own answer', async (url) => {
  const answer = await server.inject({ url, headers: { accept: 'text/html' } });
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toEqual({ code: 'NOT_FOUND' });
});

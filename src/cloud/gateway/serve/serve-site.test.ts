import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { serveSite } from './serve-site';

let folder: string;
let server: FastifyInstance;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'site-'));
  writeFileSync(path.join(folder, 'index.html'), '<title>网上妇女之家</title>');
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

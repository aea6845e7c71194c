import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { consolePolicy, serveConsole } from './serve-console';

const folder = mkdtempSync(path.join(os.tmpdir(), 'wh-console-'));
const policy = consolePolicy(null);
let server: FastifyInstance;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<title>console</title>');
  writeFileSync(path.join(folder, 'assets', 'index-abc.js'), 'export {}');
  server = Fastify();
  await serveConsole(server, { folder, storeOrigin: null }, (reply) =>
    reply.code(404).send({ code: 'NOT_FOUND' }),
  );
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test.each(['/console/', '/console/activities', '/console/activities/0190-abc/edit?x=1'])(
  'gives the page at %s, under its own policy',
  async (url) => {
    const answer = await server.inject({ url });
    expect(answer.body).toContain('<title>console</title>');
    expect(answer.headers['content-security-policy']).toBe(policy);
    expect(answer.headers['cache-control']).toBe('no-cache');
  },
);

test('keeps hashed files for a year, under the same policy', async () => {
  const answer = await server.inject({ url: '/console/assets/index-abc.js' });
  expect(answer.headers['content-type']).toMatch(/javascript/);
  expect(answer.headers['cache-control']).toContain('immutable');
  expect(answer.headers['content-security-policy']).toBe(policy);
});

test.each(['/console/assets/index-old.js', '/console/../package.json', '/console/x.map'])(
  'has nothing at %s',
  async (url) => expect((await server.inject({ url })).statusCode).toBe(404),
);

test('leads to the address with the slash', async () => {
  const answer = await server.inject({ url: '/console' });
  expect(answer.headers.location).toBe('/console/');
});

test('lets nothing inline run, and says the same inside the page', () => {
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  const html = readFileSync('src/console/index.html', 'utf8');
  const inside = /http-equiv="content-security-policy"\s+content="([^"]+)"/.exec(html)?.[1];
  // A page cannot say who may frame it; only a header can.
  expect(inside).toBe(policy.replace("frame-ancestors 'none'; ", ''));
});

test('lets the page put bytes into a store of another origin, and nowhere else', async () => {
  const storeOrigin = 'https://cos.example';
  const page = path.join(folder, 'with-store');
  mkdirSync(page);
  writeFileSync(path.join(page, 'index.html'), readFileSync('src/console/index.html'));
  const behindStore = Fastify();
  await serveConsole(behindStore, { folder: page, storeOrigin }, (reply) =>
    reply.code(404).send({}),
  );
  const answer = await behindStore.inject({ url: '/console/' });
  await behindStore.close();
  const header = String(answer.headers['content-security-policy']);
  for (const said of [header, answer.body]) {
    expect(said).toMatch(/connect-src 'self' https:\/\/cos\.example;/);
  }
  expect(header.replace(` ${storeOrigin}`, '')).toBe(policy);
});

test('serves nothing without a build', async () => {
  const bare = Fastify();
  const nowhere = { folder: path.join(folder, 'nowhere'), storeOrigin: null };
  await serveConsole(bare, nowhere, (reply) => reply.code(404).send({}));
  expect((await bare.inject({ url: '/console/' })).statusCode).toBe(404);
  await bare.close();
});

import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { movableClock } from '../../platform/clock';
import { fail, toWire } from '../../platform/errors';
import { folderStorage, type FolderStorage } from '../../platform/storage/folder-storage';
import { ORPCError } from '@orpc/client';
import { serveFiles } from './serve-files';

const clock = movableClock(new Date('2026-11-23T01:00:00Z'));
const type = { contentType: 'image/png' };
let folder: string;
let storage: FolderStorage;
let server: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'content-files-'));
  storage = folderStorage({
    folder,
    keys: { hashKey: Buffer.alloc(32, 1), formerHashKeys: [] },
    clock,
    publicOrigin: 'http://gateway',
  });
  server = Fastify({ routerOptions: { maxParamLength: 64 } });
  server.setErrorHandler((error, _request, reply) => {
    const wire = toWire(error instanceof ORPCError ? error : fail('BAD_INPUT'));
    return reply.code(wire.status).send(wire);
  });
  serveFiles(server, storage);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const key = `content/${'long-'.repeat(30)}/picture.png`.replace(/.{91}(?=.)/, '$&/');
const signed = (bytes: number) => storage.presignPut(key, { ...type, bytes, seconds: 60 });
const put = async (url: string, payload: Buffer) =>
  server.inject({
    method: 'PUT',
    url: url.slice('http://gateway'.length),
    payload,
    headers: { 'content-type': 'image/png' },
  });

test('takes exactly the bytes that were signed for, and gives them back as a download', async () => {
  const { url } = await signed(3);
  expect((await put(url, Buffer.from('abc'))).statusCode).toBe(204);
  const get = await storage.presignGet(key, { seconds: 60 });
  const answer = await server.inject(get.url.slice('http://gateway'.length));
  expect(answer.body).toBe('abc');
  expect(answer.headers).toMatchObject({
    'content-disposition': 'attachment',
    'content-type': 'application/octet-stream',
    'cache-control': 'private, no-store',
  });
});

test.each([
  ['another length', (url: string) => url, Buffer.from('abcd')],
  ['no signature', (url: string) => url.replace(/&signature=.*/, ''), Buffer.from('abc')],
  ['another file', (url: string) => url.replace('picture.png', 'other.png'), Buffer.from('abc')],
  [
    'a longer time',
    (url: string) => url.replace(/until=(\d+)/, 'until=9999999999'),
    Buffer.from('abc'),
  ],
])('refuses %s', async (_what, change, payload) => {
  const { url } = await signed(3);
  expect((await put(change(url), payload)).statusCode).toBeGreaterThanOrEqual(400);
});

test('answers who has no signature without reading what is sent', async () => {
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  // Headers that promise megabytes, and none of them: to hold them would be anybody's way to our memory.
  const answered = (url: string, bytes: number) =>
    new Promise<number>((resolve, reject) => {
      const headers = { 'content-type': 'image/png', 'content-length': bytes };
      const sent = request(url, { method: 'PUT', headers, timeout: 2_000 }, (reply) => {
        resolve(reply.statusCode ?? 0);
        sent.destroy();
      });
      sent.on('timeout', () => {
        resolve(0);
        sent.destroy();
      });
      sent.on('error', reject);
      sent.flushHeaders();
    });
  expect(await answered(`${address}/files/${key}?until=1`, 8_000_000)).toBe(403);
  const { url } = await signed(3);
  const signedUrl = url.replace('http://gateway', address);
  expect(await answered(signedUrl, 8_000_000)).toBe(400);
  // The control: what was signed for is waited for.
  expect(await answered(signedUrl, 3)).toBe(0);
});

test('refuses a signature for putting when it is used for getting, and one that ran out', async () => {
  const { url } = await signed(3);
  const wrongUse = await server.inject(url.slice('http://gateway'.length));
  expect(wrongUse.statusCode).toBe(403);
  clock.set(new Date('2026-11-23T01:02:00Z'));
  expect((await put(url, Buffer.from('abc'))).statusCode).toBe(403);
});

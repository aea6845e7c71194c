import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { encodingFor, fixedText } from './fixed-text';

test.each([
  [undefined, null],
  ['', null],
  ['identity', null],
  ['gzip, deflate', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['BR', 'br'],
])('of "%s" takes %s', (accepted, encoding) => expect(encodingFor(accepted)).toBe(encoding));

test('each of them is the same text', async () => {
  const server = Fastify();
  server.get('/', fixedText('文字'.repeat(200), 'text/plain'));
  const get = async (accepts: string) =>
    (await server.inject({ url: '/', headers: { 'accept-encoding': accepts } })).rawPayload;
  const [plain, br, gzip] = [await get('identity'), await get('br'), await get('gzip')];
  expect(brotliDecompressSync(br)).toEqual(plain);
  expect(gunzipSync(gzip)).toEqual(plain);
  expect(br.length).toBeLessThan(plain.length / 10);
  await server.close();
});

// Runs once: no database changes what this proves.
import type { FastifyInstance, InjectOptions } from 'fastify';
import { functions } from '@cloud/functions';
import { useWorld } from '@tests/support/test-world';
import { createGateway } from '../server';

const useAWorld = useWorld();
const origin = 'https://calendar.example.cn';
const nobodys = '/rpc/protection/directory';
const somebodys = '/rpc/people/signInOptions';
let gateway: FastifyInstance;

async function open(staticOrigins: string[]): Promise<void> {
  const { runtime } = useAWorld();
  const { services } = runtime;
  gateway = await createGateway({
    runtime: {
      ...runtime,
      services: { ...services, config: { ...services.config, staticOrigins } },
    },
    functions,
    siteFolder: null,
    consoleFolder: null,
  });
}
afterEach(() => gateway.close());

const asks = (url: string, from: string): InjectOptions => ({
  method: 'OPTIONS',
  url,
  headers: {
    origin: from,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type,idempotency-key',
  },
});
const calls = (url: string, from: string): InjectOptions => ({
  method: 'POST',
  url,
  headers: { origin: from, 'content-type': 'application/json' },
  payload: '{}',
});

test('a static build on a named host calls what takes nobody’s identity, without credentials', async () => {
  await open([origin]);
  const may = await gateway.inject(asks(nobodys, origin));
  expect(may.statusCode).toBe(204);
  expect(may.headers).toMatchObject({
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type, idempotency-key',
    vary: 'origin',
  });
  expect(may.headers).not.toHaveProperty('access-control-allow-credentials');
  const answer = await gateway.inject(calls(nobodys, origin));
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['access-control-allow-origin']).toBe(origin);
  // A refusal has to be readable, too.
  const refused = await gateway.inject(calls('/rpc/protection/open', origin));
  expect(refused.statusCode).toBe(400);
  expect(refused.headers['access-control-allow-origin']).toBe(origin);
});

test.each([
  ['another operation', somebodys, origin],
  ['one that is not there', '/rpc/protection/none', origin],
  ['a command of the staff', '/rpc/protection/take', origin],
  ['another host', nobodys, 'https://calendar.example.com'],
  ['a host that begins alike', nobodys, `${origin}.evil.example`],
  ['the same host without TLS', nobodys, origin.replace('https', 'http')],
  ['a page without an origin', nobodys, 'null'],
])('%s is not to be called from there', async (_what, url, from) => {
  await open([origin]);
  const asked = await gateway.inject(asks(url, from));
  expect(asked.statusCode).toBe(403);
  for (const answer of [asked, await gateway.inject(calls(url, from))]) {
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  }
});

test('where no host is named nobody else’s page reads anything', async () => {
  await open([]);
  const asked = await gateway.inject(asks(nobodys, origin));
  expect(asked.statusCode).toBe(404);
  const answer = await gateway.inject(calls(nobodys, origin));
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
});

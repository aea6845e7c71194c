import type { FastifyInstance, InjectOptions } from 'fastify';
import { functions } from '@cloud/functions';
import type { Config } from '@cloud/platform/config';
import { useWorld, type World } from '@tests/support/test-world';
import { serveMetrics } from './serve/serve-metrics';
import { createGateway } from './server';

const useAWorld = useWorld();
const json = { 'content-type': 'application/json' };
const me: InjectOptions = { method: 'POST', url: '/rpc/people/me', headers: json, payload: '{}' };
let world: World;
let gateway: FastifyInstance;

async function open(changed: Partial<Config> = {}): Promise<FastifyInstance> {
  const { services } = world.runtime;
  const runtime = {
    ...world.runtime,
    services: { ...services, config: { ...services.config, ...changed } },
  };
  gateway = await createGateway({ runtime, functions, siteFolder: null, consoleFolder: null });
  return gateway;
}

beforeEach(() => {
  world = useAWorld();
});
afterEach(() => gateway?.close());

test('an answer is the output alone, is never kept, and nothing says what serves it', async () => {
  await open();
  const answer = await gateway.inject({ ...me, url: '/rpc/people/signInOptions' });
  expect(answer.json()).toMatchObject({ phone: true });
  expect(answer.headers).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': expect.stringContaining("default-src 'self'"),
  });
  expect(answer.headers).not.toHaveProperty('x-powered-by');
  expect(answer.headers).not.toHaveProperty('server');
});

test('too many is said with the time to wait, in the header too', async () => {
  await open();
  const ask = { ...me, url: '/rpc/people/requestSmsCode', payload: '{"phone":"13900000001"}' };
  expect((await gateway.inject(ask)).statusCode).toBe(200);
  const answer = await gateway.inject(ask);
  expect(answer.statusCode).toBe(429);
  const { data } = answer.json<{ data: { retryAfterSeconds: number } }>();
  expect(answer.headers['retry-after']).toBe(String(data.retryAfterSeconds));
});

describe('in production', () => {
  const production = { production: true, trustedProxy: '10.0.0.0/8' };
  const from = (remoteAddress: string, headers: Record<string, string> = {}) => ({
    ...me,
    remoteAddress,
    headers: { ...json, ...headers },
  });
  const https = { 'x-forwarded-proto': 'https' };

  test('what did not come by https is refused', async () => {
    await open(production);
    for (const request of [from('10.0.0.1'), from('10.0.0.1', { 'x-forwarded-proto': 'http' })]) {
      const answer = await gateway.inject(request);
      expect(answer.json()).toEqual({
        code: 'BAD_INPUT',
        status: 400,
        message: '请用 https 访问',
      });
    }
  });

  test("only the proxy's word counts", async () => {
    await open(production);
    const direct = await gateway.inject(from('203.0.113.9', https));
    expect(direct.json()).toMatchObject({ code: 'BAD_INPUT' });
    const proxied = await gateway.inject(from('10.0.0.1', https));
    expect(proxied.json()).toMatchObject({ code: 'SIGN_IN_NEEDED' });
    expect(proxied.headers['strict-transport-security']).toContain('max-age=31536000');
  });

  test('the load balancer may ask for health without TLS, and for nothing else', async () => {
    await open(production);
    for (const url of ['/healthz', '/readyz']) {
      expect((await gateway.inject({ method: 'GET', url })).statusCode).toBe(200);
    }
    for (const url of ['/api/docs', '/', '/healthz/', '/readyz?x=1']) {
      expect((await gateway.inject({ method: 'GET', url })).statusCode).toBe(400);
    }
  });
});

test('limits are counted for the address that the proxy names, not one that a client makes up', async () => {
  await open({ trustedProxy: '10.0.0.1' });
  const statuses: number[] = [];
  for (let i = 0; i < 32; i += 1) {
    const answer = await gateway.inject({
      ...me,
      url: '/rpc/people/requestSmsCode',
      remoteAddress: '10.0.0.1',
      headers: { ...json, 'x-forwarded-for': `198.51.100.${i}, 203.0.113.9` },
      payload: JSON.stringify({ phone: `139000001${String(i).padStart(2, '0')}` }),
    });
    statuses.push(answer.statusCode);
  }
  expect(statuses.at(-1)).toBe(429);
});

test('a request that trickles in is given up after half a minute', async () => {
  await open();
  const { headersTimeout, requestTimeout } = gateway.server;
  expect(requestTimeout).toBe(30_000);
  // Node holds the whole request for the longer of the two.
  expect(headersTimeout).toBeLessThan(requestTimeout);
});

test('ready means that the database answers', async () => {
  await open();
  expect((await gateway.inject('/readyz')).json()).toEqual({
    status: 'ok',
    audit: { lastSealSeconds: null, unsealedSeconds: null, unanchoredSeconds: null },
  });
  await gateway.close();
  const { db } = world.runtime;
  const gone = new Proxy(db, {
    get: (target, name) => {
      if (name === 'getExecutor') throw new Error('no connection');
      return Reflect.get(target, name, target);
    },
  });
  gateway = await createGateway({
    runtime: { ...world.runtime, db: gone },
    functions,
    siteFolder: null,
    consoleFolder: null,
  });
  const answer = await gateway.inject('/readyz');
  expect(answer.statusCode).toBe(503);
  expect(answer.body).not.toContain('no connection');
  expect((await gateway.inject('/healthz')).statusCode).toBe(200);
});

test('metrics have a port of their own, on loopback, and the gateway does not serve them', async () => {
  await open();
  await gateway.inject(me);
  expect((await gateway.inject('/metrics')).statusCode).toBe(404);
  const metrics = await serveMetrics(world.runtime.services.metrics, 0);
  try {
    const answer = await fetch(`http://127.0.0.1:${metrics.port}/metrics`);
    const text = await answer.text();
    expect(text).toMatch(/operation_seconds_count\{.*operation="me",code="SIGN_IN_NEEDED"\} 1/);
    expect((await fetch(`http://127.0.0.1:${metrics.port}/`)).status).toBe(404);
  } finally {
    await metrics.close();
  }
});

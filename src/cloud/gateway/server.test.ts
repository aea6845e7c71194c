import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { functions } from '@cloud/functions';
import type { Config } from '@cloud/platform/config';
import { useWorld, type World } from '@tests/support/test-world';
import type { Reason } from '../platform/reasons-to-call';
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

test.each([
  ['a proxy that nobody told us about', { 'x-forwarded-for': '203.0.113.9' }],
  ['a tunnel', { via: '1.1 tunnel' }],
  ['a name that was bound to this machine', { host: 'evil.example' }],
])('on loopback nothing is answered that came by %s', async (_way, headers) => {
  await open();
  const asked = { ...me, url: '/rpc/people/signInAsDemo', payload: '{"account":"platform-admin"}' };
  const refused = await gateway.inject({ ...asked, headers: { ...json, ...headers } });
  expect(refused.json()).toMatchObject({ code: 'NOT_ALLOWED' });
  const host = { host: 'localhost:8080' };
  const answer = await gateway.inject({ ...asked, headers: { ...json, ...host } });
  expect(answer.json()).not.toMatchObject({ code: 'NOT_ALLOWED' });
});

test('too many is said with the time to wait, in the header too', async () => {
  await open();
  const ask = {
    ...me,
    url: '/rpc/people/requestSmsCode',
    payload: '{"phone":"13900000001","purpose":"sign-in"}',
  };
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

  test('nobody is given the description of the API', async () => {
    await open(production);
    for (const url of ['/api/docs', '/api/docs/openapi.json', '/api/docs/swagger-ui-bundle.js']) {
      const asked = { url, remoteAddress: '10.0.0.1', headers: https };
      expect((await gateway.inject(asked)).statusCode).toBe(404);
    }
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
      payload: JSON.stringify({
        phone: `139000001${String(i).padStart(2, '0')}`,
        purpose: 'sign-in',
      }),
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

test('connections that say nothing are closed, and there are never more than so many', async () => {
  await open();
  expect(gateway.server).toMatchObject({ timeout: 30_000, maxConnections: 4096 });
  gateway.server.timeout = 20;
  gateway.server.maxConnections = 2;
  await gateway.listen({ port: 0, host: '127.0.0.1' });
  const { port } = gateway.server.address() as AddressInfo;
  const silent = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
  await Promise.all(silent.map((socket) => once(socket.resume(), 'connect')));
  const third = connect(port, '127.0.0.1').resume();
  const closed = once(
    third.on('error', () => undefined),
    'close',
  );
  await Promise.all([closed, ...silent.map((socket) => once(socket, 'close'))]);
});

test('the description of the API goes compressed to who can read it so', async () => {
  await open();
  const url = '/api/docs/openapi.json';
  const plain = await gateway.inject(url);
  expect(plain.json()).toMatchObject({ paths: { '/people/me': expect.anything() } });
  const small = await gateway.inject({ url, headers: { 'accept-encoding': 'br, gzip' } });
  expect(small.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
  expect(gunzipSync(small.rawPayload).equals(plain.rawPayload)).toBe(true);
});

test('ready means that the database answers', async () => {
  await open();
  expect((await gateway.inject('/readyz')).json()).toEqual({ status: 'ok' });
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

test('on its way out it says so to the proxy, still answers, and ends every connection', async () => {
  const shutdown = { isClosing: false };
  gateway = await createGateway({
    runtime: world.runtime,
    functions,
    siteFolder: null,
    consoleFolder: null,
    shutdown,
  });
  expect((await gateway.inject('/readyz')).statusCode).toBe(200);
  expect((await gateway.inject(me)).headers.connection).toBe('keep-alive');
  shutdown.isClosing = true;
  const ready = await gateway.inject('/readyz');
  expect(ready.statusCode).toBe(503);
  expect(ready.json()).toEqual({ status: 'closing' });
  const answer = await gateway.inject(me);
  expect(answer.json()).toMatchObject({ code: 'SIGN_IN_NEEDED' });
  expect(answer.headers.connection).toBe('close');
});

const inside = (reasons: () => Promise<Reason[]> = async () => []) => ({
  metrics: world.runtime.services.metrics,
  reasons,
});

test('whom to call for what is told inside only, and readiness knows nothing of it', async () => {
  await open();
  const reason = { check: 'jobs', says: 'Jobs have waited for more than ten minutes' };
  let found: () => Promise<Reason[]> = async () => [];
  const watched = await serveMetrics(
    inside(() => found()),
    0,
  );
  const look = async () => {
    const answer = await fetch(`http://127.0.0.1:${watched.port}/watchz`);
    return [answer.status, await answer.json()];
  };
  try {
    expect(await look()).toEqual([200, { status: 'ok', reasons: [] }]);
    found = async () => [reason];
    expect(await look()).toEqual([503, { status: 'call somebody', reasons: [reason] }]);
    found = () => Promise.reject(new Error('no'));
    expect(await look()).toMatchObject([503, { reasons: [{ check: 'watch' }] }]);
    expect((await gateway.inject('/watchz')).statusCode).toBe(404);
    const ready = await gateway.inject('/readyz');
    expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ok' }]);
  } finally {
    await watched.close();
  }
});

test('metrics have a port of their own, on loopback, and the gateway does not serve them', async () => {
  await open();
  await gateway.inject(me);
  expect((await gateway.inject('/metrics')).statusCode).toBe(404);
  const metrics = await serveMetrics(inside(), 0);
  try {
    const answer = await fetch(`http://127.0.0.1:${metrics.port}/metrics`);
    const text = await answer.text();
    expect(text).toMatch(/operation_seconds_count\{.*operation="me",code="SIGN_IN_NEEDED"\} 1/);
    expect(text).toContain(
      'http_requests_total{route="/rpc/:domain/:operation",method="POST",status="401"} 1',
    );
    expect((await fetch(`http://127.0.0.1:${metrics.port}/`)).status).toBe(404);
  } finally {
    await metrics.close();
  }
});

test('a second gateway on the machine has its metrics one port further', async () => {
  const first = await serveMetrics(inside(), 0);
  const second = await serveMetrics(inside(), first.port ?? 0);
  try {
    expect(second.port).toBeGreaterThan(first.port ?? Infinity);
    expect((await fetch(`http://127.0.0.1:${second.port}/metrics`)).status).toBe(200);
  } finally {
    await first.close();
    await second.close();
  }
});

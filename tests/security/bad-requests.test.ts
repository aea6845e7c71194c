// Runs once: no database changes what this proves.
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import * as fc from 'fast-check';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { buildGrant } from '@tests/builders/organisation';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld } from '@tests/support/test-world';
import { marker, spoilt } from './nasty';
import { openGateway } from './open-gateway';
import { rollingBack } from './rolling-back';
import { sampleRows } from './samples';
import { buildScene, type Scene } from './scene';
import { faultsOf } from './wire-shape';

const database = useTestDatabase();
let gateway: FastifyInstance;
let scene: Scene;

beforeAll(async () => {
  const world = createWorld(database.db);
  scene = await buildScene(world);
  await buildGrant(world, scene.owner, 'platform-admin', scene.tree.county);
  gateway = await openGateway(rollingBack(world.runtime));
  await gateway.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(() => gateway.close());

const json = 'application/json';
const signUp = '/rpc/activities/signUp';

describe('bodies', () => {
  test('anything that JSON can say, to every operation', async () => {
    for (const { domain, operation, input } of sampleRows(scene)) {
      const property = fc.asyncProperty(spoilt(input), async (odd) => {
        const faults = await faultsAt({
          url: `/rpc/${domain}/${operation}`,
          headers: { 'content-type': json, authorization: `Bearer ${scene.owner.token}` },
          payload: JSON.stringify(odd),
        });
        expect({ operation, faults }).toEqual({ operation, faults: [] });
      });
      await fc.assert(property, { numRuns: 12 });
    }
  });

  test.each([
    ['nothing', json, ''],
    ['broken JSON', json, `{"activityId":"${marker}`],
    ['not JSON', json, marker],
    ['two documents', json, `{}{"${marker}":1}`],
    ['a bare number', json, '1e999'],
    ['a prototype', json, `{"__proto__":{"${marker}":1}}`],
    ['a constructor', json, `{"constructor":{"prototype":{"${marker}":1}}}`],
    ['a deep hole', json, '['.repeat(40_000) + ']'.repeat(40_000)],
    ['deep names', json, '{"a":'.repeat(15_000) + '1' + '}'.repeat(15_000)],
    ['a byte order mark', json, `\ufeff{"activityId":"${marker}"}`],
    [
      'bytes that are no UTF-8',
      json,
      Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    ],
    ['plain text', 'text/plain', marker],
    ['a form', 'application/x-www-form-urlencoded', `activityId=${marker}`],
    ['a file', 'multipart/form-data; boundary=x', `--x\r\n\r\n${marker}\r\n--x--`],
    ['XML', 'application/xml', `<a>${marker}</a>`],
    ['another alphabet', `${json}; charset=utf-16`, Buffer.from('{}', 'utf16le')],
    ['no type', undefined, '{}'],
    ['a type that is none', marker, '{}'],
    ['a very long type', `${json}; ${marker.repeat(500)}`, '{}'],
  ])('%s', async (_what, type, payload) => {
    const headers = {
      authorization: `Bearer ${scene.owner.token}`,
      ...(type === undefined ? {} : { 'content-type': type }),
    };
    const answer = await gateway.inject({ method: 'POST', url: signUp, headers, payload });
    expect(answer.statusCode).toBe(400);
    expect(faultsOf(answer.json())).toEqual([]);
  });

  test('1 MB is refused as too large, in our shape, with and without a length', async () => {
    const payload = JSON.stringify({ activityId: marker.repeat(110_000) });
    expect(payload.length).toBeGreaterThan(2 ** 20);
    const answer = await gateway.inject({
      method: 'POST',
      url: signUp,
      headers: { 'content-type': json },
      payload,
    });
    expect(answer.statusCode).toBe(413);
    expect(answer.json()).toMatchObject({ code: 'TOO_LARGE', status: 413 });
    expect(faultsOf(answer.json())).toEqual([]);

    const chunked = await fetch(`${origin()}${signUp}`, {
      method: 'POST',
      headers: { 'content-type': json },
      body: new Blob([payload]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(chunked.status).toBe(413);
    expect(faultsOf(await chunked.json())).toEqual([]);
  });

  test('a body just below the limit is read', async () => {
    const payload = JSON.stringify({ activityId: scene.published.id, filling: 'x'.repeat(99_000) });
    const headers = { 'content-type': json, authorization: `Bearer ${scene.owner.token}` };
    const answer = await gateway.inject({ method: 'POST', url: signUp, headers, payload });
    expect(answer.json()).toMatchObject({ code: 'ALREADY_BOOKED' });
  });
});

describe('everything around the body', () => {
  const line = fc.string({ unit: 'binary-ascii', maxLength: 60 }).map((text) => marker + text);
  const headerValue = line.map((text) => text.replace(/[^\x20-\x7e]/g, '~'));
  const header = fc.constantFrom(
    ...['authorization', 'idempotency-key', 'content-type', 'accept', 'accept-encoding', 'cookie'],
    ...['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'host', 'origin', 'referer'],
    ...['range', 'if-none-match', 'transfer-encoding', 'expect', 'x-http-method-override', 'te'],
  );
  const path = fc.oneof(
    fc.constantFrom(signUp, '/rpc', '/rpc/', '/rpc/activities', '/api/docs', '/healthz', '/', '//'),
    fc.constantFrom('/rpc/__proto__/toString', '/rpc/activities/__proto__', '/rpc/x/constructor'),
    fc.constantFrom('/rpc/%2e%2e/%2e%2e/etc/passwd', '/rpc/activities/sign%55p', '/rpc/%00/%00'),
    fc.webPath().map((text) => `/${marker}${text}`),
    line.map((text) => `/rpc/${encodeURIComponent(text)}/${encodeURIComponent(text)}`),
    line.map((text) => `/rpc/activities/${text.replace(/[^!-~]|[?#]/g, '%')}`),
    fc.constant(`/rpc/activities/${marker.repeat(200)}`),
  );
  const query = fc.oneof(
    fc.constant(''),
    fc.webQueryParameters().map((text) => `?${marker}=${text}`),
    fc.constantFrom('?__proto__[a]=1', '?a[b][c]=1', `?${'a=1&'.repeat(300)}`, '?%', '?%ff=%00'),
  );
  const method = fc.constantFrom<NonNullable<InjectOptions['method']>>(
    ...(['POST', 'GET', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'] as const),
  );

  test('any method, path, query and headers', async () => {
    const headers = fc.dictionary(header, headerValue, { maxKeys: 4 });
    const body = fc.constantFrom(undefined, '{}', marker);
    const property = fc.asyncProperty(
      fc.tuple(method, path, query, headers, body),
      async ([how, where, asked, sent, payload]) => {
        const request = { method: how, url: where + asked, headers: sent, payload };
        expect(await faultsAt(request)).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: 600 });
  });

  test.each([
    '',
    ' ',
    'short',
    'k'.repeat(65),
    'k'.repeat(9000),
    `${marker} a`,
    `${marker}/../`,
    '钥匙钥匙钥匙钥匙',
  ])('the idempotency key "%.20s" is refused', async (key) => {
    const headers = {
      'content-type': json,
      authorization: `Bearer ${scene.owner.token}`,
      'idempotency-key': key,
    };
    const payload = JSON.stringify({ activityId: scene.published.id });
    const answer = await gateway.inject({ method: 'POST', url: signUp, headers, payload });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      code: 'BAD_INPUT',
      data: { issues: [{ path: 'idempotency-key' }] },
    });
    expect(faultsOf(answer.json())).toEqual([]);
  });

  test.each([
    'Bearer',
    'Bearer ',
    'Basic eDp5',
    `Bearer ${marker}`,
    `Bearer ${'x'.repeat(300)}`,
    'Bearer a b c',
  ])('the authorization "%.20s" is nobody', async (authorization) => {
    const headers = { 'content-type': json, authorization };
    const answer = await gateway.inject({
      method: 'POST',
      url: '/rpc/people/me',
      headers,
      payload: '{}',
    });
    expect(answer.json()).toMatchObject({ code: 'SIGN_IN_NEEDED', status: 401 });
  });
});

describe('on the wire', () => {
  const post = (headers: readonly string[], body: string) =>
    [`POST ${signUp} HTTP/1.1`, 'host: a', 'connection: close', ...headers, '', body].join('\r\n');
  const length = (body: string) => `content-length: ${Buffer.byteLength(body)}`;
  const token = () => `authorization: Bearer ${scene.owner.token}`;

  test.each([
    ['no HTTP', () => `${marker}\r\n\r\n`],
    ['a header that is none', () => post([`${marker}`, length('{}')], '{}')],
    ['a NUL in a header', () => post([`x-a: ${marker}\u0000`, length('{}')], '{}')],
    ['20 KB of headers', () => post([`x-a: ${marker.repeat(2000)}`, length('{}')], '{}')],
    ['two lengths', () => post([length('{}'), 'content-length: 7'], '{}')],
    ['length and chunks', () => post([length('{}'), 'transfer-encoding: chunked'], '0\r\n\r\n')],
    [
      'a chunk that is none',
      () => post(['transfer-encoding: chunked', `content-type: ${json}`], marker),
    ],
    ['a negative length', () => post(['content-length: -1'], '{}')],
    ['an unknown method', () => `${marker} / HTTP/1.1\r\nhost: a\r\n\r\n`],
    [
      'a path with a bad escape',
      () => `GET /rpc/%${marker} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`,
    ],
  ])('%s is refused in our shape', async (_what, text) => {
    const { status, head, body } = await exchange(text());
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).not.toBe(500);
    expect(head).toContain("content-security-policy: default-src 'self';");
    expect(head).toContain('x-content-type-options: nosniff');
    expect(faultsOf(JSON.parse(body))).toEqual([]);
  });

  test('two keys are not one', async () => {
    const body = JSON.stringify({ activityId: scene.published.id });
    const keys = ['idempotency-key: key-number-1', 'idempotency-key: key-number-2'];
    const headers = [token(), `content-type: ${json}`, length(body), ...keys];
    const answer = await exchange(post(headers, body));
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'BAD_INPUT' });
  });

  test('of two sign-ins the first one counts, and never both', async () => {
    const headers = ['authorization: Bearer nobody-nobody-nobody', token()];
    const answer = await exchange(post([...headers, `content-type: ${json}`, length('{}')], '{}'));
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'BAD_INPUT' });
    const me = post([...headers, `content-type: ${json}`, length('{}')], '{}').replace(
      signUp,
      '/rpc/people/me',
    );
    expect(JSON.parse((await exchange(me)).body)).toMatchObject({ code: 'SIGN_IN_NEEDED' });
  });
});

function origin(): string {
  return `http://127.0.0.1:${port()}`;
}

function port(): number {
  const address = gateway.server.address() as AddressInfo;
  return address.port;
}

/** What is wrong with the answer to this request; nothing is asked of a good answer. */
async function faultsAt(request: InjectOptions): Promise<string[]> {
  const answer = await gateway.inject({ method: 'POST', ...request });
  if (answer.statusCode < 400) return [];
  if (request.method === 'HEAD') return answer.statusCode === 500 ? ['our own fault'] : [];
  const type = String(answer.headers['content-type']);
  if (!type.startsWith(json)) return [`type ${type}`];
  return faultsOf(answer.json());
}

/** Sends bytes as they are and reads until the other side closes. */
function exchange(text: string): Promise<{ status: number; head: string; body: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port(), '127.0.0.1', () => socket.write(text));
    const parts: Buffer[] = [];
    socket.setTimeout(5_000, () => socket.destroy(new Error('no answer in 5 s')));
    socket.on('data', (part) => void parts.push(part));
    socket.on('error', reject);
    socket.on('close', () => {
      const answer = Buffer.concat(parts).toString();
      const [head = '', body = ''] = answer.split('\r\n\r\n');
      resolve({ status: Number(head.split(' ')[1]), head, body });
    });
  });
}

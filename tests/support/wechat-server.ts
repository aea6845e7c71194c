import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the stand-in answers a login code. Any other code is good and names its own openid. */
export const codes = {
  bad: 'code-bad',
  used: 'code-used',
  tooMany: 'code-too-many',
  risky: 'code-risky',
  /** Busy (−1) twice, then good. */
  busyTwice: 'code-busy-twice',
  busy: 'code-busy',
  /** Takes the request and never answers. */
  hanging: 'code-hanging',
  /** Closes the connection without an answer. */
  broken: 'code-broken',
  /** Answers a page of a proxy instead of JSON. */
  page: 'code-page',
};

export interface SentMessage {
  touser: string;
  template_id: string;
  page?: string;
  data: Record<string, { value: string }>;
}

export interface WechatServer {
  /** For WECHAT_API_BASE. */
  base: string;
  appId: string;
  appSecret: string;
  /** Subscription messages that were taken, oldest first. */
  sent: SentMessage[];
  /** Paths that were asked for, oldest first. */
  asked: string[];
  /** The next answers of `message/subscribe/send`, by errcode; after them 0 again. */
  answerSendWith(...errcodes: number[]): void;
  /** Tokens given out so far are refused with 42001 from now on. */
  expireTokens(): void;
  close(): Promise<void>;
}

/** The openid of whoever signs in with `code`. */
export function openidOf(code: string): string {
  return `openid-of-${code}`.padEnd(28, '0').slice(0, 28);
}

const appId = 'wx0000000000000001';
const appSecret = '0123456789abcdef0123456789abcdef';
// One red pixel.
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);

const refusals: Record<string, [number, string]> = {
  [codes.bad]: [40029, 'invalid code, rid: 0'],
  [codes.used]: [40163, 'code been used, rid: 0'],
  [codes.tooMany]: [45011, 'api minute-quota reach limit  mustslower  retry next minute rid: 0'],
  [codes.risky]: [40226, 'code blocked rid: 0'],
  [codes.busy]: [-1, 'system error rid: 0'],
};

/**
 * Stands in for api.weixin.qq.com on loopback: the calls this program makes, with the answers and
 * errors that WeChat documents, its text/plain JSON, and its ways of not answering at all.
 */
export async function startWechatServer(port = 0): Promise<WechatServer> {
  const sent: SentMessage[] = [];
  const asked: string[] = [];
  const sendErrors: number[] = [];
  const tries = new Map<string, number>();
  let tokens = new Set<string>();
  let tokensMade = 0;

  const signIn = (query: URLSearchParams, response: ServerResponse) => {
    if (query.get('appid') !== appId) return fail(response, 40013, 'invalid appid');
    if (query.get('secret') !== appSecret) return fail(response, 40125, 'invalid appsecret');
    const code = query.get('js_code') ?? '';
    const seen = (tries.get(code) ?? 0) + 1;
    tries.set(code, seen);
    if (code === codes.hanging) return undefined;
    if (code === codes.broken) return response.socket?.destroy();
    if (code === codes.page) return response.end('<html>502 Bad Gateway</html>');
    if (code === codes.busyTwice && seen <= 2) return fail(response, -1, 'system error');
    const refusal = refusals[code];
    if (refusal) return fail(response, ...refusal);
    return answer(response, {
      session_key: 'c2Vzc2lvbi1rZXktdGhhdC1zdGF5cw==',
      openid: openidOf(code),
      ...(code.startsWith('union-') ? { unionid: `unionid-of-${code}` } : {}),
    });
  };

  const giveToken = (body: Record<string, unknown>, response: ServerResponse) => {
    if (body.appid !== appId) return fail(response, 40013, 'invalid appid');
    if (body.secret !== appSecret) return fail(response, 40125, 'invalid appsecret');
    // Normal mode: the same token again while it is good.
    const [current = `token-${++tokensMade}`] = tokens;
    tokens.add(current);
    return answer(response, { access_token: current, expires_in: 7200 });
  };

  const send = (body: Record<string, unknown>, response: ServerResponse) => {
    const errcode = sendErrors.shift() ?? 0;
    if (errcode !== 0) return fail(response, errcode, 'refused by the stand-in');
    sent.push(body as unknown as SentMessage);
    return answer(response, { errcode: 0, errmsg: 'ok', msgid: sent.length });
  };

  const withToken = (query: URLSearchParams, response: ServerResponse, then: () => unknown) => {
    const token = query.get('access_token') ?? '';
    return tokens.has(token) ? then() : fail(response, 42001, 'access_token expired');
  };

  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://wechat');
      asked.push(pathname);
      switch (`${request.method} ${pathname}`) {
        case 'GET /sns/jscode2session':
          return signIn(query, response);
        case 'POST /cgi-bin/stable_token':
          return giveToken(body, response);
        case 'POST /cgi-bin/message/subscribe/send':
          return withToken(query, response, () => send(body, response));
        case 'POST /wxa/getwxacodeunlimit':
          return withToken(query, response, () => {
            if (String(body.scene ?? '').length > 32) return fail(response, 40129, 'invalid scene');
            return response.writeHead(200, { 'content-type': 'image/jpeg' }).end(png);
          });
        default:
          return fail(response, 40066, 'invalid url');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${address.port}`,
    appId,
    appSecret,
    sent,
    asked,
    answerSendWith: (...errcodes) => void sendErrors.push(...errcodes),
    expireTokens: () => void (tokens = new Set()),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'text/plain' }).end(JSON.stringify(body));
}

function fail(response: ServerResponse, errcode: number, errmsg: string): void {
  answer(response, { errcode, errmsg });
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  const text = Buffer.concat(parts).toString();
  return text === '' ? {} : { ...JSON.parse(text) };
}

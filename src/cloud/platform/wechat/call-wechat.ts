import type { Log } from '../log';

export interface WechatAccount {
  appId: string;
  appSecret: string;
  /** https://api.weixin.qq.com, or a stand-in. */
  apiBase: string;
}

/** A call that did not come back with an answer of WeChat. */
export type CallFailure = 'timeout' | 'unreachable' | 'not-understood';

export type CallResult =
  | { status: 'answer'; body: Record<string, unknown>; errcode: number }
  | { status: 'picture'; bytes: Uint8Array }
  | { status: 'failed'; reason: CallFailure };

export interface CallOptions {
  /** Sent as JSON by POST when given. */
  body?: object;
  timeoutMs: number;
}

/**
 * One HTTP call to WeChat. Addresses hold the secret, the token and the login code, and answers hold
 * openid and session key: neither is logged, nor kept in an error.
 */
export async function callWechat(
  account: WechatAccount,
  log: Log,
  path: string,
  query: Record<string, string>,
  { body, timeoutMs }: CallOptions,
): Promise<CallResult> {
  const url = `${account.apiBase}${path}?${new URLSearchParams(query).toString()}`;
  try {
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
      ...(body && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (response.headers.get('content-type')?.startsWith('image/')) {
      return { status: 'picture', bytes };
    }
    const answer = parseObject(bytes);
    if (answer) return { status: 'answer', body: answer, errcode: Number(answer.errcode ?? 0) };
    log.warn({ wechat: path, http: response.status, reason: 'not-understood' });
    return { status: 'failed', reason: 'not-understood' };
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    const reason = timedOut ? 'timeout' : 'unreachable';
    log.warn({ wechat: path, reason });
    return { status: 'failed', reason };
  }
}

// WeChat answers text/plain with JSON in it.
function parseObject(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

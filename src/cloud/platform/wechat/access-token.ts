import type { Clock } from '../clock';
import type { Log } from '../log';
import { callWechat, type WechatAccount } from './call-wechat';

export interface AccessToken {
  /** The token, from memory while it is good; null when WeChat gives none now. */
  get(): Promise<string | null>;
  /** WeChat refused this token: the next `get` asks anew. */
  forget(token: string): void;
}

// WeChat makes a new token five minutes before the old one ends, and both are good meanwhile.
const spareMs = 5 * 60 * 1000;

/**
 * The account's access token from `stable_token` in normal mode: every process that asks gets the
 * same one, so nothing has to be shared between gateways.
 */
export function accessToken(
  account: WechatAccount,
  log: Log,
  clock: Clock,
  timeoutMs: number,
): AccessToken {
  let kept: { token: string; goodUntil: number } | null = null;
  let asking: Promise<string | null> | null = null;

  const ask = async () => {
    const called = await callWechat(
      account,
      log,
      '/cgi-bin/stable_token',
      {},
      {
        body: {
          grant_type: 'client_credential',
          appid: account.appId,
          secret: account.appSecret,
        },
        timeoutMs,
      },
    );
    if (called.status !== 'answer') return null;
    const { access_token: token, expires_in: seconds } = called.body;
    if (typeof token !== 'string' || typeof seconds !== 'number') {
      log.error({ wechat: 'stable_token', errcode: called.errcode });
      return null;
    }
    kept = { token, goodUntil: clock.now().getTime() + Math.max(seconds * 1000 - spareMs, 60_000) };
    return token;
  };

  return {
    get: async () => {
      if (kept && clock.now().getTime() < kept.goodUntil) return kept.token;
      asking ??= ask().finally(() => (asking = null));
      return asking;
    },
    forget: (token) => {
      if (kept?.token === token) kept = null;
    },
  };
}

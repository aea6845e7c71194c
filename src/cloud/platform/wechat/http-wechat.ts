import type { Clock } from '../clock';
import type { Log } from '../log';
import type { SendResult } from '../notify/send-result';
import { accessToken } from './access-token';
import { callWechat, type CallOptions, type CallResult, type WechatAccount } from './call-wechat';
import { subscribeResult } from './subscribe-result';
import type { Wechat, WechatCode, WechatSignIn } from './wechat';

export interface HttpWechatOptions {
  account: WechatAccount;
  log: Log;
  clock: Clock;
  /** Milliseconds a single call may take. A person waits for a sign-in. */
  timeoutMs?: number;
  /** Milliseconds before each retry when WeChat says it is busy. */
  busyRetriesMs?: readonly number[];
}

const busy = -1;
const tokenErrors = [40001, 40014, 42001];

/** WeChat over HTTP, for the gateway. */
export function httpWechat({
  account,
  log,
  clock,
  timeoutMs = 5_000,
  busyRetriesMs = [200, 800],
}: HttpWechatOptions): Wechat {
  const token = accessToken(account, log, clock, timeoutMs);

  /** Asks again while WeChat says "busy"; a call that hangs is not repeated, somebody is waiting. */
  const patiently = async (call: () => Promise<CallResult>): Promise<CallResult> => {
    for (const waitMs of busyRetriesMs) {
      const called = await call();
      if (called.status !== 'answer' || called.errcode !== busy) return called;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
    return call();
  };

  const callWithToken = async (path: string, body: object): Promise<CallResult | null> => {
    const options: CallOptions = { body, timeoutMs };
    for (const isLast of [false, true]) {
      const current = await token.get();
      if (current === null) return null;
      const query = { access_token: current };
      const called = await patiently(() => callWechat(account, log, path, query, options));
      if (called.status !== 'answer' || !tokenErrors.includes(called.errcode)) return called;
      token.forget(current);
      if (isLast) return called;
    }
    return null;
  };

  return {
    signIn: async (code) => {
      const query = {
        appid: account.appId,
        secret: account.appSecret,
        js_code: code,
        grant_type: 'authorization_code',
      };
      const called = await patiently(() =>
        callWechat(account, log, '/sns/jscode2session', query, { timeoutMs }),
      );
      return signInResult(called, log);
    },
    makeCode: async (page, scene) => {
      const called = await callWithToken('/wxa/getwxacodeunlimit', {
        page,
        scene,
        check_path: false,
      });
      return codeResult(called);
    },
    sendSubscribeMessage: async ({ openid, templateId, page, data }): Promise<SendResult> => {
      const called = await callWithToken('/cgi-bin/message/subscribe/send', {
        touser: openid,
        template_id: templateId,
        ...(page === null ? {} : { page }),
        data,
        miniprogram_state: 'formal',
        lang: 'zh_CN',
      });
      if (called === null) return { status: 'retry', reason: 'no-token' };
      if (called.status === 'failed') return { status: 'retry', reason: called.reason };
      if (called.status === 'picture') return { status: 'retry', reason: 'not-understood' };
      return subscribeResult(called.errcode);
    },
  };
}

// https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html
function signInResult(called: CallResult, log: Log): WechatSignIn {
  if (called.status !== 'answer') return { status: 'unavailable' };
  const { openid, unionid } = called.body;
  switch (called.errcode) {
    case 0:
      if (typeof openid !== 'string' || openid === '') return { status: 'unavailable' };
      return { status: 'ok', openid, unionid: typeof unionid === 'string' ? unionid : null };
    case 40029: // invalid code
    case 40163: // code been used
      return { status: 'bad-code' };
    case 45011:
      return { status: 'too-many' };
    case 40226:
      return { status: 'blocked' };
    default:
      // 40013 and 40125 mean a wrong app id or secret: ours to mend, so it is loud.
      log.error({ wechat: 'jscode2session', errcode: called.errcode });
      return { status: 'unavailable' };
  }
}

function codeResult(called: CallResult | null): WechatCode {
  if (called === null) return { status: 'unavailable', reason: 'no-token' };
  switch (called.status) {
    case 'picture':
      return { status: 'ok', png: called.bytes };
    case 'failed':
      return { status: 'unavailable', reason: called.reason };
    case 'answer': {
      const reason = `wechat ${called.errcode}`;
      // 45009: the day's quota; the others name something wrong with what was asked.
      const passing = [busy, 45009, ...tokenErrors].includes(called.errcode);
      return { status: passing ? 'unavailable' : 'refused', reason };
    }
  }
}

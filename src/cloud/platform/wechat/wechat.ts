import type { SendResult } from '../notify/send-result';

/** What `wx.login`'s code was worth. The session key is not in it: nothing here needs it. */
export type WechatSignIn =
  | { status: 'ok'; openid: string; unionid: string | null }
  /** Used, expired or invented: the client calls `wx.login` again. */
  | { status: 'bad-code' }
  /** More than 100 sign-ins of one user in a minute. */
  | { status: 'too-many' }
  /** WeChat calls the user risky and refuses her: she signs in by telephone. */
  | { status: 'blocked' }
  /** Busy, out of reach, too slow, or set up wrongly (the log says which): try again later. */
  | { status: 'unavailable' };

export type WechatCode =
  { status: 'ok'; png: Uint8Array } | { status: 'refused' | 'unavailable'; reason: string };

export interface SubscribeMessage {
  openid: string;
  templateId: string;
  /** Page with query, or none. */
  page: string | null;
  data: Record<string, { value: string }>;
}

/** Sends WeChat's subscription messages: over HTTP, or over the cloud SDK. Does not throw. */
export interface WechatMessenger {
  sendSubscribeMessage(message: SubscribeMessage): Promise<SendResult>;
}

/** WeChat's server interface as far as it is used. No call throws or takes longer than its limit. */
export interface Wechat extends WechatMessenger {
  signIn(code: string): Promise<WechatSignIn>;
  /** Code of a page; `scene` is at most 32 characters of WeChat's set. */
  makeCode(page: string, scene: string): Promise<WechatCode>;
}

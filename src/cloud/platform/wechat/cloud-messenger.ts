import { subscribeResult } from './subscribe-result';
import type { WechatMessenger } from './wechat';

/** The part of wx-server-sdk that sends. In a function's config.json: permissions.openapi. */
export interface CloudOpenApi {
  subscribeMessage: { send(message: object): Promise<unknown> };
}

/** Subscription messages over the cloud SDK: no token and no secret on our side. */
export function cloudMessenger(openApi: () => CloudOpenApi): WechatMessenger {
  return {
    sendSubscribeMessage: async ({ openid, templateId, page, data }) => {
      try {
        const answer = await openApi().subscribeMessage.send({
          touser: openid,
          templateId,
          ...(page === null ? {} : { page }),
          data,
          miniprogramState: 'formal',
          lang: 'zh_CN',
        });
        return subscribeResult(errCodeOf(answer) ?? 0);
      } catch (error) {
        // The SDK throws WeChat's errors as objects with `errCode`.
        const errcode = errCodeOf(error);
        return errcode === undefined
          ? { status: 'retry', reason: 'unreachable' }
          : subscribeResult(errcode);
      }
    },
  };
}

function errCodeOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('errCode' in value)) return undefined;
  return typeof value.errCode === 'number' ? value.errCode : undefined;
}

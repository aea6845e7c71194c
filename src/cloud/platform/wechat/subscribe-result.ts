import type { SendResult } from '../notify/send-result';

/** She takes no messages of this template any more: what she accepted before is void. */
export const notAccepted = 'wechat 43101';

// Something is wrong with the message itself, so that sending it again changes nothing: openid,
// template id, refused by her, keyword, page.
const final = [40003, 40037, 43101, 47003, 41030];

/**
 * `subscribeMessage.send`'s errcode, the same over HTTP and over the cloud SDK.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
 */
export function subscribeResult(errcode: number): SendResult {
  if (errcode === 0) return { status: 'sent' };
  const reason = `wechat ${errcode}`;
  return final.includes(errcode) ? { status: 'refused', reason } : { status: 'retry', reason };
}

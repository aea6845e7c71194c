import type { MessageTemplate } from '@shared/people/profile/message-templates';

/**
 * The subscription messages this program sends. Each has to be applied for in WeChat's console, which
 * gives it an id and its keywords' names; both are configuration (`WECHAT_TEMPLATES`), because they
 * differ from account to account.
 */
export type WechatTemplateName = MessageTemplate;

/** One template as WeChat's console shows it. */
export interface WechatTemplate {
  id: string;
  /** Our field → WeChat's keyword, for example { title: 'thing1', time: 'time3' }. */
  fields: Record<string, string>;
}

export type WechatTemplates = Partial<Record<WechatTemplateName, WechatTemplate>>;

/**
 * The fields of a message as WeChat wants them, or null when a keyword has no value (it would refuse
 * the message with 47003). Texts are cut to the length of their kind.
 */
export function wechatData(
  template: WechatTemplate,
  values: Record<string, string>,
): Record<string, { value: string }> | null {
  const data: Record<string, { value: string }> = {};
  for (const [field, keyword] of Object.entries(template.fields)) {
    const value = values[field]?.trim();
    if (!value) return null;
    data[keyword] = { value: cut(value, longest(keyword)) };
  }
  return data;
}

// https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
const lengths: Record<string, number> = {
  thing: 20,
  phrase: 5,
  name: 10,
  number: 32,
  letter: 32,
  symbol: 5,
  character_string: 32,
  phone_number: 17,
  car_number: 8,
};

function longest(keyword: string): number {
  return lengths[keyword.replace(/\d+$/, '')] ?? 32;
}

function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

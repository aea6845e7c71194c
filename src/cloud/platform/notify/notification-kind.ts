import type { SmsTemplate } from '../sms/sms';
import type { WechatTemplateName } from './wechat-templates';

/**
 * A kind of message. The inbox always has it; the kind says which other ways it takes, and how much it
 * says there. Every domain lists its own in `notifications.ts`.
 */
export interface NotificationKind {
  /** Unique in the program; stored with every message, so it is not renamed. */
  name: string;
  /** WeChat's subscription message, where she accepted one of this template. Never for secrets. */
  wechat: WechatTemplateName | null;
  /** A text message by our name of its template, where she asked for text messages. */
  sms: SmsTemplate | null;
  /** `neutral`: outside the app nothing is said but that something is there. */
  discretion: 'open' | 'neutral';
  /** Leaves the system in the morning when it comes up in the rest hours (21:30 to 8:00). */
  canWait: boolean;
}

/** Declares a kind. Left out: the inbox only, said openly, sent at once. */
export function defineNotification(
  kind: Pick<NotificationKind, 'name'> & Partial<NotificationKind>,
): NotificationKind {
  return { wechat: null, sms: null, discretion: 'open', canWait: false, ...kind };
}

const nothingSaid = '请打开小程序看';

/** What templates outside the app are filled with. */
export function valuesOutside(
  { discretion }: NotificationKind,
  values: Record<string, string>,
): Record<string, string> {
  if (discretion === 'open') return values;
  return Object.fromEntries(Object.keys(values).map((field) => [field, nothingSaid]));
}

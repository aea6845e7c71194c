import type { SendResult } from '../notify/send-result';

interface SmsText {
  /** Our values that the provider's template may have variables for. */
  values: readonly string[];
  /** Without it a provider is of no use: somebody would be locked out, or not warned. */
  needed: boolean;
}

const code: SmsText = { values: ['code'], needed: true };

/**
 * Our names of the templates; each is registered at the provider with a text that says what it is for.
 * A code's text names its purpose ("登录", "绑定手机号", "确认是本人"); of a change of account `title` says
 * what changed. What a notification is filled with stands where it is sent (`<domain>/notifications.ts`
 * names the kinds).
 */
export const smsTemplates = {
  'sign-in-code': code,
  'link-code': code,
  'confirm-code': code,
  'contact-code': { values: ['code'], needed: false },
  'duty-alarm': { values: [], needed: false },
  'account-changed': { values: ['title', 'time'], needed: true },
  'place-offered': { values: ['title', 'time', 'note'], needed: false },
  'activity-changed': { values: ['title', 'time', 'note'], needed: false },
  'activity-reminder': { values: ['title', 'time', 'place', 'note'], needed: false },
} as const satisfies Record<string, SmsText>;
export type SmsTemplate = keyof typeof smsTemplates;

/** A text message through the provider that a deployment has a contract with. */
export interface SmsMessage {
  /** Mainland mobile number, 11 digits. */
  to: string;
  /** Our name of the template, registered at the provider ('sign-in-code'). */
  template: string;
  params: Record<string, string>;
  /** Same for every try of one message, for providers that recognise repeats. */
  dedupeKey: string;
}

/** An adapter to one provider. It does not throw, and logs neither numbers nor parameters. */
export interface SmsSender {
  send(message: SmsMessage): Promise<SendResult>;
}

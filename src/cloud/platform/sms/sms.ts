import type { SendResult } from '../notify/send-result';

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

import type { SendResult } from '../notify/send-result';

/** What is said, by our name; registered at the provider with words that say nothing of what it is about. */
export type VoiceText = 'duty-alarm' | 'contact-code';

export interface VoiceCall {
  /** Mainland mobile number, 11 digits. */
  to: string;
  text: VoiceText;
  params: Record<string, string>;
  /** Same for every try of one call. */
  dedupeKey: string;
}

/** An adapter to a provider that calls a telephone and reads a text out. It does not throw, and logs no number. */
export interface VoiceCaller {
  call(voice: VoiceCall): Promise<SendResult>;
}

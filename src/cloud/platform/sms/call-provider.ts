import type { Log } from '../log';
import type { SendResult } from '../notify/send-result';
import type { SmsAccount } from './sms-config';
import type { SmsMessage } from './sms';

/** The provider's word for one message: 'OK', or a code of its list of errors. */
export interface ProviderAnswer {
  code: string;
  message: string;
}

/**
 * What a code means. `later`: the same message may go out in a while; `ours`: so it may, once somebody
 * has mended the account (balance, key, approval), which is an alarm; `never`: not to this number, not
 * with these words.
 */
export type Meaning = 'sent' | 'later' | 'ours' | 'never';

/** What the values are at their places in the provider's template; null when one is missing. */
export function valuesFor(
  { templates }: SmsAccount,
  message: SmsMessage,
): { id: string; values: [string, string][] } | { refused: string } {
  const template = Object.hasOwn(templates, message.template)
    ? templates[message.template]
    : undefined;
  if (!template) return { refused: 'not-set-up' };
  const values: [string, string][] = [];
  for (const name of template.params) {
    const value = message.params[name];
    // The provider would refuse it, and count it.
    if (value === undefined || value === '') return { refused: 'value-missing' };
    values.push([name, value]);
  }
  return { id: template.id, values };
}

export interface ProviderCall {
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
  timeoutMs: number;
  /** Finds the code in the answer's JSON; null when it is not an answer of the provider. */
  read(json: unknown): ProviderAnswer | null;
  meaningOf(answer: ProviderAnswer): Meaning;
}

/** Asks once; never throws. Who was asked about is in no log. */
export async function callProvider(
  { provider }: SmsAccount,
  log: Log,
  template: string,
  call: ProviderCall,
): Promise<SendResult> {
  const { url, headers, body, timeoutMs } = call;
  let answer: ProviderAnswer | null;
  let status = 0;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      ...(body === undefined ? {} : { body }),
      // A redirect would carry number and code elsewhere.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    ({ status } = response);
    answer = call.read(await response.json());
  } catch (error) {
    // Not `instanceof Error`: the runtime's own errors may come from another realm.
    const reason = textOf(error, 'name') === 'TimeoutError' ? 'no-answer' : 'not-reached';
    return later(log, { sms: template, provider, status, reason });
  }
  if (!answer) return later(log, { sms: template, provider, status, reason: 'not-understood' });
  const reason = `${provider} ${answer.code}`.slice(0, 100);
  switch (call.meaningOf(answer)) {
    case 'sent':
      return { status: 'sent' };
    case 'later':
      return later(log, { sms: template, provider, status, reason });
    case 'ours':
      log.error({ alarm: 'sms-provider', sms: template, reason });
      return { status: 'retry', reason };
    case 'never':
      log.warn({ sms: template, reason });
      return { status: 'refused', reason };
  }
}

function later(
  log: Log,
  known: { sms: string; provider: string; status: number; reason: string },
): SendResult {
  log.warn(known);
  return { status: 'retry', reason: known.reason };
}

/** A text field of a JSON object, or undefined. */
export function textOf(json: unknown, name: string): string | undefined {
  const value = field(json, name);
  return typeof value === 'string' ? value : undefined;
}

export function field(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null ? Reflect.get(json, name) : undefined;
}

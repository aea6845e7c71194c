import type { Clock } from '../clock';
import type { Log } from '../log';
import { aliyunSms } from './aliyun-sms';
import { logSms } from './log-sms';
import type { SmsSender } from './sms';
import type { SmsAccount } from './sms-config';
import { tencentSms } from './tencent-sms';

/** Whether a code reaches a telephone here: by a provider, or in the demo's log. */
export function canSendSms(config: { sms: SmsAccount | null; demo: boolean }): boolean {
  return config.sms !== null || config.demo;
}

/** The provider of the configuration, or its stand-in. */
export function openSms(
  { sms: account, demo }: { sms: SmsAccount | null; demo: boolean },
  tools: { log: Log; clock: Clock; timeoutMs?: number },
): SmsSender {
  if (!account) return logSms(tools.log, { demo });
  return account.provider === 'tencent' ? tencentSms(account, tools) : aliyunSms(account, tools);
}

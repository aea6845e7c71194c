import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { Log } from '../log';
import {
  callProvider,
  textOf,
  valuesFor,
  type Meaning,
  type ProviderAnswer,
} from './call-provider';
import { signAcs3 } from './sign-acs3';
import type { SmsSender } from './sms';
import type { SmsAccount } from './sms-config';

/** Aliyun SMS. https://help.aliyun.com/zh/sms/developer-reference/api-dysmsapi-2017-05-25-sendsms */
export function aliyunSms(
  account: SmsAccount,
  { log, clock, timeoutMs = 5_000 }: { log: Log; clock: Clock; timeoutMs?: number },
): SmsSender {
  const { host } = new URL(account.apiBase);
  return {
    send: async (message) => {
      const found = valuesFor(account, message);
      if ('refused' in found) return { status: 'refused', reason: found.refused };
      const { headers, query } = signAcs3({
        accessKeyId: account.accessId,
        accessKeySecret: account.accessSecret,
        host,
        action: 'SendSms',
        version: '2017-05-25',
        query: {
          PhoneNumbers: message.to,
          SignName: account.signName,
          TemplateCode: found.id,
          // Texts only: it refuses numbers.
          TemplateParam: JSON.stringify(Object.fromEntries(found.values)),
          OutId: message.dedupeKey,
        },
        nonce: randomUUID(),
        at: clock.now(),
      });
      return callProvider(account, log, message.template, {
        url: `${account.apiBase}/?${query}`,
        headers: { ...headers, accept: 'application/json' },
        body: undefined,
        timeoutMs,
        read,
        meaningOf,
      });
    },
  };
}

function read(json: unknown): ProviderAnswer | null {
  const code = textOf(json, 'Code');
  return code === undefined ? null : { code, message: textOf(json, 'Message') ?? '' };
}

// https://help.aliyun.com/zh/sms/developer-reference/api-error-codes, and those of the gateway in front.
const meanings: readonly (readonly [RegExp, Meaning])[] = [
  [/^OK$/, 'sent'],
  [/^(isv\.BUSINESS_LIMIT_CONTROL|Throttling|SignatureNonceUsed)/, 'later'],
  [/^(isp\.(SYSTEM_ERROR|GATEWAY_ERROR|UNKNOWN)|ServiceUnavailable|InternalError)/, 'later'],
  [
    /^isv\.(AMOUNT_NOT_ENOUGH|OUT_OF_SERVICE|PRODUCT_UN|ACCOUNT_|BILLING|DAY_LIMIT|MONTH_LIMIT)/,
    'ours',
  ],
  [/^isv\.SMS_(TEMPLATE|SIGNATURE|SIGN)/, 'ours'],
  [
    /^(isp\.RAM_|SignatureDoesNotMatch|InvalidAccessKey|InvalidTimeStamp|Forbidden|NoPermission)/,
    'ours',
  ],
];

function meaningOf({ code, message }: ProviderAnswer): Meaning {
  // One code for the limits of a number by minute, hour and day; only the words tell them apart.
  if (code === 'isv.BUSINESS_LIMIT_CONTROL' && message.includes('天级')) return 'never';
  return meanings.find(([pattern]) => pattern.test(code))?.[1] ?? 'never';
}

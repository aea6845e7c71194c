import type { Clock } from '../clock';
import type { Log } from '../log';
import {
  callProvider,
  field,
  textOf,
  valuesFor,
  type Meaning,
  type ProviderAnswer,
} from './call-provider';
import { secondsOf, signTc3, tc3ContentType } from './sign-tc3';
import type { SmsSender } from './sms';
import type { SmsAccount } from './sms-config';

const action = 'SendSms';
const version = '2021-01-11';

/** Tencent Cloud SMS. https://cloud.tencent.com/document/api/382/55981 */
export function tencentSms(
  account: SmsAccount,
  { log, clock, timeoutMs = 5_000 }: { log: Log; clock: Clock; timeoutMs?: number },
): SmsSender {
  const { host } = new URL(account.apiBase);
  return {
    send: async (message) => {
      const found = valuesFor(account, message);
      if ('refused' in found) return { status: 'refused', reason: found.refused };
      const body = JSON.stringify({
        PhoneNumberSet: [`+86${message.to}`],
        SmsSdkAppId: account.appId,
        SignName: account.signName,
        TemplateId: found.id,
        TemplateParamSet: found.values.map(([, value]) => value),
        SessionContext: message.dedupeKey,
      });
      const at = clock.now();
      const { accessId: secretId, accessSecret: secretKey } = account;
      return callProvider(account, log, message.template, {
        url: `${account.apiBase}/`,
        headers: {
          authorization: signTc3({ secretId, secretKey, service: 'sms', host, action, body, at }),
          'content-type': tc3ContentType,
          'x-tc-action': action,
          'x-tc-version': version,
          'x-tc-timestamp': secondsOf(at),
          'x-tc-region': account.region,
        },
        body,
        timeoutMs,
        read,
        meaningOf,
      });
    },
  };
}

/** An error of the whole request, or the status of our one number. */
function read(json: unknown): ProviderAnswer | null {
  const response = field(json, 'Response');
  const set = field(response, 'SendStatusSet');
  const said = field(response, 'Error') ?? (Array.isArray(set) ? set[0] : undefined);
  const code = textOf(said, 'Code');
  return code === undefined ? null : { code, message: textOf(said, 'Message') ?? '' };
}

// https://cloud.tencent.com/document/api/382/55981, section 6. The first that fits.
const meanings: readonly (readonly [RegExp, Meaning])[] = [
  [/^Ok$/, 'sent'],
  // Of this number for today.
  [/^LimitExceeded\.PhoneNumber(SameContent)?DailyLimit$/, 'never'],
  [
    /^(RequestLimitExceeded|LimitExceeded\.|InternalError|ResourceUnavailable|ServiceUnavailable)/,
    'later',
  ],
  [/^(AuthFailure|UnauthorizedOperation|ResourceInsufficient)/, 'ours'],
  [
    /^FailedOperation\.(InsufficientBalance|Signature|Template|MissingSignature|MissingTemplate|Account)/,
    'ours',
  ],
  [/^InvalidParameterValue\.(SdkAppId|Template(?!Param)|Sign)/, 'ours'],
];

function meaningOf({ code }: ProviderAnswer): Meaning {
  return meanings.find(([pattern]) => pattern.test(code))?.[1] ?? 'never';
}

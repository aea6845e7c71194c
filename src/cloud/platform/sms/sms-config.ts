import * as v from 'valibot';
import { ConfigError, isLoopback } from '../config-safety';
import { smsTemplates } from './sms';

/** A contract with a provider of text messages. */
export interface SmsAccount {
  provider: 'tencent' | 'aliyun';
  /** SecretId or AccessKeyId, and the secret that belongs to it. */
  accessId: string;
  accessSecret: string;
  /** The approved signature, without its brackets: 【…】. */
  signName: string;
  /** Tencent Cloud's SmsSdkAppId; empty for Aliyun. */
  appId: string;
  region: string;
  /** Without a trailing slash. */
  apiBase: string;
  templates: SmsTemplates;
}

/** Our name of a text → how the provider has it. */
export type SmsTemplates = Readonly<Record<string, SmsTemplate | undefined>>;

export interface SmsTemplate {
  /** The provider's number or code of the approved template. */
  id: string;
  /** Our values in the order of the template's variables; for Aliyun also what they are called there. */
  params: readonly string[];
}

/** The variables of `readConfig` that are about text messages. */
export const smsVariables = {
  SMS_PROVIDER: v.optional(v.picklist(['tencent', 'aliyun'])),
  SMS_ACCESS_ID: v.optional(v.string(), ''),
  SMS_ACCESS_SECRET: v.optional(v.string(), ''),
  SMS_SIGN_NAME: v.optional(v.string(), ''),
  SMS_APP_ID: v.optional(v.string(), ''),
  SMS_REGION: v.optional(v.string()),
  SMS_API_BASE: v.optional(v.pipe(v.string(), v.url())),
  SMS_TEMPLATES: v.optional(
    v.pipe(
      v.string(),
      v.parseJson(),
      v.record(v.string(), v.object({ id: v.string(), params: v.array(v.string()) })),
    ),
    '{}',
  ),
};

const usual = {
  tencent: { region: 'ap-guangzhou', apiBase: 'https://sms.tencentcloudapi.com' },
  aliyun: { region: 'cn-hangzhou', apiBase: 'https://dysmsapi.aliyuncs.com' },
};

/**
 * The account, or null when there is no provider.
 * @throws ConfigError with one sentence when a provider is named and something of it is missing
 */
export function smsAccount(
  given: v.InferOutput<v.ObjectSchema<typeof smsVariables, undefined>>,
): SmsAccount | null {
  const { SMS_PROVIDER: provider, SMS_TEMPLATES: templates } = given;
  if (provider === undefined) return null;
  const needed = ['SMS_ACCESS_ID', 'SMS_ACCESS_SECRET', 'SMS_SIGN_NAME'] as const;
  const missing = needed.find((name) => given[name] === '');
  if (missing) throw new ConfigError(`SMS_PROVIDER needs ${missing}`);
  if (provider === 'tencent' && given.SMS_APP_ID === '')
    throw new ConfigError('SMS_PROVIDER=tencent needs SMS_APP_ID: the SmsSdkAppId');
  refuseTemplates(templates);
  const apiBase = (given.SMS_API_BASE ?? usual[provider].apiBase).replace(/\/+$/, '');
  const { protocol, hostname } = new URL(apiBase);
  if (protocol !== 'https:' && !isLoopback(hostname))
    throw new ConfigError('SMS_API_BASE must begin with https://');
  return {
    provider,
    accessId: given.SMS_ACCESS_ID,
    accessSecret: given.SMS_ACCESS_SECRET,
    signName: given.SMS_SIGN_NAME,
    appId: given.SMS_APP_ID,
    region: given.SMS_REGION ?? usual[provider].region,
    apiBase,
    templates,
  };
}

/** Texts that are told as messages where they are set up; in the order of `smsTemplates`. */
export function missingTexts({ templates }: Pick<SmsAccount, 'templates'>): string[] {
  return Object.keys(smsTemplates).filter((name) => !Object.hasOwn(templates, name));
}

function refuseTemplates(templates: SmsTemplates): void {
  for (const [name, { values, needed }] of Object.entries(smsTemplates)) {
    if (needed && !Object.hasOwn(templates, name))
      throw new ConfigError(
        `SMS_TEMPLATES needs {"${name}": {"id": "…", "params": ${JSON.stringify(values)}}}`,
      );
  }
  const known = new Map<string, readonly string[]>(
    Object.entries(smsTemplates).map(([name, { values }]) => [name, values]),
  );
  for (const [name, template] of Object.entries(templates)) {
    const values = known.get(name);
    if (!values)
      throw new ConfigError(
        `SMS_TEMPLATES has "${name}", which is none of ${[...known.keys()].join(', ')}`,
      );
    const odd = template?.params.find((param) => !values.includes(param));
    if (odd !== undefined)
      throw new ConfigError(
        `SMS_TEMPLATES: "${name}" has no value "${odd}", but ${values.join(', ')}`,
      );
    // A text without its code lets nobody in.
    if (values.includes('code') && !template?.params.includes('code'))
      throw new ConfigError(`SMS_TEMPLATES: "${name}" needs the value "code"`);
  }
}

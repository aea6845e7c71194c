import * as v from 'valibot';
import { ConfigError } from './config-safety';
import { smsVariables } from './sms/sms-config';

type Environment = Readonly<Record<string, string | undefined>>;

const flag = v.optional(v.picklist(['0', '1', 'true', 'false', '']), '');
const port = (fallback: number) =>
  v.pipe(
    v.optional(v.string(), String(fallback)),
    v.regex(/^\d{1,5}$/),
    v.transform(Number),
    v.maxValue(65535),
  );

const wholeNumber = (fallback: number, least: number, most: number) =>
  v.pipe(
    v.optional(v.string(), String(fallback)),
    v.regex(/^\d{1,9}$/),
    v.transform(Number),
    v.minValue(least),
    v.maxValue(most),
  );

const postgresUrl = /^postgres(ql)?:\/\//;

/** "1:hex,2:hex" */
const publicKeys = v.optional(
  v.pipe(v.string(), v.regex(/^\d{1,6}:[0-9a-f]{64}(,\d{1,6}:[0-9a-f]{64})*$/)),
);

const variables = v.object({
  NODE_ENV: v.optional(v.string()),
  DEMO: flag,
  TENANT_ID: v.optional(v.pipe(v.string(), v.regex(/^\d{6}$/)), '330382'),
  PORT: port(8080),
  HOST: v.optional(v.string(), '127.0.0.1'),
  METRICS_PORT: v.optional(
    v.union([v.literal('off'), v.pipe(v.string(), v.regex(/^\d{1,5}$/))]),
    '9464',
  ),
  PUBLIC_ORIGIN: v.optional(v.pipe(v.string(), v.url())),
  STATIC_ORIGINS: v.optional(v.string(), ''),
  TRUSTED_PROXY: v.optional(v.string()),
  DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(postgresUrl))),
  DATABASE_PATIENCE_MS: wholeNumber(8_000, 100, 60_000),
  DATABASE_WORK_PATIENCE_MS: wholeNumber(120_000, 100, 3_600_000),
  DATABASE_START_SECONDS: wholeNumber(60, 0, 3_600),
  DRAIN_SECONDS: v.optional(v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number))),
  DATA_DIR: v.optional(v.string(), '.data'),
  LOG_LEVEL: v.optional(v.picklist(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
  HASH_KEY: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  TICKET_KEY: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  FORMER_HASH_KEYS: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}(,[0-9a-f]{64})*$/))),
  TICKET_PUBLIC_KEYS: publicKeys,
  SMS_PER_DAY: v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number)), '3000'),
  OFFICE_TELEPHONE: v.optional(v.pipe(v.string(), v.regex(/^[0-9][0-9-]{4,18}$/))),
  TICKET_KEY_ID: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.maxValue(255)),
    '1',
  ),
  DATA_REQUEST_WORKDAYS: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number), v.minValue(1)),
    '15',
  ),
  WECHAT_APP_ID: v.optional(v.string()),
  WECHAT_APP_SECRET: v.optional(v.string()),
  WECHAT_API_BASE: v.optional(v.pipe(v.string(), v.url()), 'https://api.weixin.qq.com'),
  WECHAT_TEMPLATES: v.optional(
    v.pipe(
      v.string(),
      v.parseJson(),
      v.record(v.string(), v.object({ id: v.string(), fields: v.record(v.string(), v.string()) })),
    ),
    '{}',
  ),
  ...smsVariables,
  AUDIT_KEY: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  AUDIT_KEY_ID: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number), v.minValue(1)),
    '1',
  ),
  AUDIT_PUBLIC_KEYS: publicKeys,
  AUDIT_ANCHOR_FOLDER: v.optional(v.string()),
  AUDIT_BUCKET: v.optional(v.string()),
  S3_BUCKET: v.optional(v.string()),
  S3_ENDPOINT: v.optional(v.string()),
  S3_REGION: v.optional(v.string(), 'us-east-1'),
});

export type Variables = v.InferOutput<typeof variables>;

const hint: Partial<Record<keyof Variables, string>> = {
  DATABASE_URL: 'DATABASE_URL must begin with postgres:// — leave it out for the embedded database',
  PORT: 'PORT must be a number up to 65535',
  HASH_KEY: 'HASH_KEY must be 64 hexadecimal digits (openssl rand -hex 32)',
  FORMER_HASH_KEYS: 'FORMER_HASH_KEYS must be keys of 64 hexadecimal digits, with commas between',
  TICKET_PUBLIC_KEYS: 'TICKET_PUBLIC_KEYS must be number:key, with commas between several',
  TICKET_KEY: 'TICKET_KEY must be 64 hexadecimal digits (openssl rand -hex 32)',
  OFFICE_TELEPHONE: 'OFFICE_TELEPHONE must be digits, with dashes between',
  AUDIT_KEY: 'AUDIT_KEY must be 64 hexadecimal digits (openssl rand -hex 32)',
  AUDIT_PUBLIC_KEYS: 'AUDIT_PUBLIC_KEYS must be number:key, with commas between several',
};

/**
 * What the environment says, each variable by itself; a set but empty one counts as left out.
 * @throws ConfigError with one sentence about the first that is not understood
 */
export function readVariables(env: Environment): Variables {
  const read = v.safeParse(variables, dropEmpty(env));
  if (read.success) return read.output;
  const name = String(read.issues[0].path?.[0]?.key ?? '');
  throw new ConfigError(
    hint[name as keyof typeof hint] ?? `${name} has a value that is not understood`,
  );
}

/** DATABASE_URL_<LOGIN>, by the login in lower case. */
export function loginUrls(env: Environment): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  for (const [name, url] of Object.entries(dropEmpty(env))) {
    const login = /^DATABASE_URL_([A-Z]+)$/.exec(name)?.[1]?.toLowerCase();
    if (login === undefined) continue;
    if (!postgresUrl.test(url)) throw new ConfigError(`${name} must begin with postgres://`);
    urls.set(login, url);
  }
  return urls;
}

/** ROOT_KEY_<LOGIN>, by the login in lower case. */
export function rootKeys(env: Environment): ReadonlyMap<string, Uint8Array> {
  const keys = new Map<string, Uint8Array>();
  for (const [name, text] of Object.entries(dropEmpty(env))) {
    const login = /^ROOT_KEY_([A-Z]+)$/.exec(name)?.[1]?.toLowerCase();
    if (login === undefined) continue;
    if (!/^[\w-]{43}$/.test(text))
      throw new ConfigError(`${name} must be a public key: 43 characters of base64url`);
    keys.set(login, new Uint8Array(Buffer.from(text, 'base64url')));
  }
  return keys;
}

function dropEmpty(env: Environment): Record<string, string> {
  const set: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (value) set[name] = value;
  return set;
}

import { createHash } from 'node:crypto';
import { bytesFromHex } from '@shared/signing/ed25519';
import type { TicketSigningKey } from '@shared/signing/ticket';
import * as v from 'valibot';
import type { WechatTemplates } from './notify/wechat-templates';

/** What the process was started with, checked once. README.md has the table of variables. */
export interface Config {
  production: boolean;
  demo: boolean;
  tenantId: string;
  port: number;
  host: string;
  /** Loopback only. 0 takes any free port, null switches metrics off. */
  metricsPort: number | null;
  /** Where people reach us, without a trailing slash; https in production. */
  publicOrigin: string;
  /** Addresses or CIDR of the reverse proxy whose X-Forwarded-* headers count; null: none. */
  trustedProxy: string | null;
  /** `postgres://…`; null keeps the embedded database in `dataDir`. */
  databaseUrl: string | null;
  dataDir: string;
  logLevel: string;
  /** Key of HMACs over addresses, numbers and short codes. */
  hashKey: Buffer;
  /** Ed25519 seed of the tickets, 32 bytes, and the id that scanners know its public key by. */
  ticketKey: TicketSigningKey;
  /** Working days in which a request about somebody's own data has to be settled. */
  dataRequestWorkdays: number;
  wechat: { appId: string; appSecret: string; apiBase: string } | null;
  /** Subscription messages by our name, as the account's console shows them. */
  wechatTemplates: WechatTemplates;
  storage: { kind: 'folder'; folder: string } | S3Storage;
  audit: AuditConfig;
}

export interface AuditConfig {
  /** The number that auditors know the key by; a new one with every new key. */
  keyId: number;
  /** Ed25519 seed of the seals, 32 bytes; null: one is made in `dataDir` (never in production). */
  secretKey: Buffer | null;
  /** Public keys of before by their numbers, for those who verify. */
  publicKeys: ReadonlyMap<number, Uint8Array>;
  /** Where seals are kept outside the database. */
  anchor: { kind: 'folder'; folder: string } | S3Storage;
}

interface S3Storage {
  kind: 's3';
  endpoint: string | undefined;
  region: string;
  bucket: string;
}

/** What runs us: a cloud function has no address, no proxy and no secret of the mini-program. */
export type Host = 'gateway' | 'cloudbase';

/** A setting that is wrong or missing; the message is one sentence for the person who starts us. */
export class ConfigError extends Error {}

const flag = v.optional(v.picklist(['0', '1', 'true', 'false', '']), '');
const port = (fallback: number) =>
  v.pipe(
    v.optional(v.string(), String(fallback)),
    v.regex(/^\d{1,5}$/),
    v.transform(Number),
    v.maxValue(65535),
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
  TRUSTED_PROXY: v.optional(v.string()),
  DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//))),
  DATA_DIR: v.optional(v.string(), '.data'),
  LOG_LEVEL: v.optional(v.picklist(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
  HASH_KEY: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  TICKET_KEY: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
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
  AUDIT_KEY: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  AUDIT_KEY_ID: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number), v.minValue(1)),
    '1',
  ),
  AUDIT_PUBLIC_KEYS: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,6}:[0-9a-f]{64}(,\d{1,6}:[0-9a-f]{64})*$/)),
  ),
  AUDIT_ANCHOR_FOLDER: v.optional(v.string()),
  AUDIT_BUCKET: v.optional(v.string()),
  S3_BUCKET: v.optional(v.string()),
  S3_ENDPOINT: v.optional(v.string()),
  S3_REGION: v.optional(v.string(), 'us-east-1'),
});

const hint: Partial<Record<keyof v.InferOutput<typeof variables>, string>> = {
  DATABASE_URL: 'DATABASE_URL must begin with postgres:// — leave it out for the embedded database',
  PORT: 'PORT must be a number up to 65535',
  HASH_KEY: 'HASH_KEY must be 64 hexadecimal digits (openssl rand -hex 32)',
  TICKET_KEY: 'TICKET_KEY must be 64 hexadecimal digits (openssl rand -hex 32)',
  AUDIT_KEY: 'AUDIT_KEY must be 64 hexadecimal digits (openssl rand -hex 32)',
  AUDIT_PUBLIC_KEYS: 'AUDIT_PUBLIC_KEYS must be number:key, with commas between several',
};

/**
 * Reads the configuration from the environment.
 * @throws ConfigError with one sentence; in production also when a secret is missing, is the
 * demo's own, or demo mode is on
 */
export function readConfig(
  env: Record<string, string | undefined>,
  host: Host = 'gateway',
): Config {
  const read = v.safeParse(variables, dropEmpty(env));
  if (!read.success) {
    const name = String(read.issues[0].path?.[0]?.key ?? '');
    throw new ConfigError(
      hint[name as keyof typeof hint] ?? `${name} has a value that is not understood`,
    );
  }
  const given = read.output;
  // A cloud function is never a demo, and its platform sets no NODE_ENV.
  const production = host === 'cloudbase' || given.NODE_ENV === 'production';
  const demo = given.DEMO === '' ? !production : given.DEMO === '1' || given.DEMO === 'true';
  const publicOrigin = (given.PUBLIC_ORIGIN ?? `http://127.0.0.1:${given.PORT}`).replace(
    /\/+$/,
    '',
  );
  const config: Config = {
    production,
    demo,
    tenantId: given.TENANT_ID,
    port: given.PORT,
    host: given.HOST,
    metricsPort: given.METRICS_PORT === 'off' ? null : Number(given.METRICS_PORT),
    publicOrigin,
    trustedProxy: given.TRUSTED_PROXY ?? null,
    databaseUrl: given.DATABASE_URL ?? null,
    dataDir: given.DATA_DIR,
    logLevel: given.LOG_LEVEL,
    hashKey: Buffer.from(given.HASH_KEY ?? demoKey('hash'), 'hex'),
    ticketKey: {
      keyId: given.TICKET_KEY_ID,
      secretKey: Buffer.from(given.TICKET_KEY ?? demoKey('ticket'), 'hex'),
    },
    wechat:
      given.WECHAT_APP_ID && given.WECHAT_APP_SECRET
        ? {
            appId: given.WECHAT_APP_ID,
            appSecret: given.WECHAT_APP_SECRET,
            apiBase: given.WECHAT_API_BASE,
          }
        : null,
    dataRequestWorkdays: given.DATA_REQUEST_WORKDAYS,
    wechatTemplates: given.WECHAT_TEMPLATES,
    storage: given.S3_BUCKET
      ? {
          kind: 's3',
          endpoint: given.S3_ENDPOINT,
          region: given.S3_REGION,
          bucket: given.S3_BUCKET,
        }
      : { kind: 'folder', folder: `${given.DATA_DIR}/files` },
    audit: auditConfig(given),
  };
  if (production) refuseUnsafe(config, given, host);
  return config;
}

function auditConfig(given: v.InferOutput<typeof variables>): AuditConfig {
  const keys = (given.AUDIT_PUBLIC_KEYS ?? '').split(',').flatMap((pair) => {
    const [number = '', hex = ''] = pair.split(':');
    const key = bytesFromHex(hex);
    return key?.length ? [[Number(number), key] as const] : [];
  });
  return {
    keyId: given.AUDIT_KEY_ID,
    secretKey: given.AUDIT_KEY ? Buffer.from(given.AUDIT_KEY, 'hex') : null,
    publicKeys: new Map(keys),
    anchor: given.AUDIT_BUCKET
      ? {
          kind: 's3',
          endpoint: given.S3_ENDPOINT,
          region: given.S3_REGION,
          bucket: given.AUDIT_BUCKET,
        }
      : {
          kind: 'folder',
          folder: given.AUDIT_ANCHOR_FOLDER ?? `${given.DATA_DIR}/audit-anchor`,
        },
  };
}

/** Keys that everybody can read in this file: for the demo, refused in production. */
export function demoKey(purpose: 'hash' | 'ticket'): string {
  return createHash('sha256').update(`womens-home demo ${purpose} key`).digest('hex');
}

function refuseUnsafe(config: Config, given: v.InferOutput<typeof variables>, host: Host): void {
  if (config.demo) throw new ConfigError('Production does not start in demo mode: unset DEMO');
  refuseDemoKeys(given);
  if (host === 'cloudbase') {
    if (!config.databaseUrl) throw new ConfigError('A cloud function needs DATABASE_URL');
    // Its own disk is thrown away with it.
    if (config.audit.anchor.kind !== 's3')
      throw new ConfigError('A cloud function needs AUDIT_BUCKET: where the audit seals are kept');
    return;
  }
  if (!config.publicOrigin.startsWith('https://')) {
    throw new ConfigError('Production needs PUBLIC_ORIGIN, and it must begin with https://');
  }
  if (!config.trustedProxy)
    throw new ConfigError('Production needs TRUSTED_PROXY: the address of the proxy in front');
  if (!config.wechat) throw new ConfigError('Production needs WECHAT_APP_ID and WECHAT_APP_SECRET');
}

function refuseDemoKeys(given: v.InferOutput<typeof variables>): void {
  const known = [demoKey('hash'), demoKey('ticket')];
  for (const name of ['HASH_KEY', 'TICKET_KEY', 'AUDIT_KEY'] as const) {
    const value = given[name];
    if (!value) throw new ConfigError(`Production needs ${name}`);
    if (known.includes(value) || /^(..)\1*$/.test(value))
      throw new ConfigError(`Production refuses the demo's ${name}`);
  }
}

function dropEmpty(env: Record<string, string | undefined>): Record<string, string> {
  const set: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (value) set[name] = value;
  return set;
}

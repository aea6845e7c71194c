import { bytesFromHex } from '@shared/signing/ed25519';
import type { TicketKeys, TicketSigningKey } from '@shared/signing/ticket';
import { demoKey, isOnLoopback, refuseUnsafe } from './config-safety';
import type { DatabasePatience } from './database/limits';
import { smsAccount, type SmsAccount } from './sms/sms-config';
import { loginUrls, readVariables, rootKeys, type Variables } from './environment-variables';
import { staticOrigins } from './static-origins';
import type { WechatTemplates } from './notify/wechat-templates';

/** What the process was started with, checked once. README.md has the table of variables. */
export interface Config {
  /** Said so, or reachable from anywhere but this machine. */
  production: boolean;
  /** On loopback without a proxy only. */
  demo: boolean;
  tenantId: string;
  port: number;
  host: string;
  /** Loopback only. 0 takes any free port, null switches metrics off. */
  metricsPort: number | null;
  /** Where people reach us, without a trailing slash; https in production. */
  publicOrigin: string;
  /** Hosts of static builds that may call what takes nobody's identity: `https://…`. */
  staticOrigins: readonly string[];
  /** Addresses or CIDR of the reverse proxy whose X-Forwarded-* headers count; null: none. */
  trustedProxy: string | null;
  /** `postgres://…`; null keeps the embedded database in `dataDir`. */
  databaseUrl: string | null;
  /** The same for domains with a login of their own, by its name in lower case (DATABASE_URL_<LOGIN>). */
  databaseUrls: ReadonlyMap<string, string>;
  /**
   * Ed25519 public keys that signed lists of a domain are verified by, by the name of its login
   * (ROOT_KEY_<LOGIN>, 32 bytes as base64url).
   */
  rootKeys: ReadonlyMap<string, Uint8Array>;
  /** How long calls and background work wait for the database. */
  databasePatience: DatabasePatience;
  /** For so many seconds a database that does not answer is waited for at the start. */
  databaseStartSeconds: number;
  /** For so many seconds after SIGTERM requests are still taken, while `/readyz` says no. */
  drainSeconds: number;
  dataDir: string;
  logLevel: string;
  /** What the keys of addresses, numbers, short codes and sealed texts are made of (`subkeys.ts`). */
  hashKey: Buffer;
  /** Keys that were HASH_KEY before: what was stored under them is still understood. */
  formerHashKeys: readonly Buffer[];
  /** Ed25519 seed of the tickets, 32 bytes, and the id that scanners know its public key by. */
  ticketKey: TicketSigningKey;
  /** Public keys of tickets signed before, by their ids: they are read until they expire. */
  formerTicketKeys: TicketKeys;
  /** Text messages with a code that the whole house sends in a day at most. */
  smsPerDay: number;
  /** The federation's own office, for messages that ask people to tell it; null: no number is shown. */
  officeTelephone: string | null;
  /** Working days in which a request about somebody's own data has to be settled. */
  dataRequestWorkdays: number;
  wechat: { appId: string; appSecret: string; apiBase: string } | null;
  /** Subscription messages by our name, as the account's console shows them. */
  wechatTemplates: WechatTemplates;
  /** Who carries text messages; null: nobody. */
  sms: SmsAccount | null;
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

/**
 * What runs us: a cloud function has no address, no proxy and no secret of the mini-program; a tool
 * (such as `npm run audit:verify`) answers nobody and needs no keys.
 */
export type Host = 'gateway' | 'cloudbase' | 'tool';

/** A proxy that asks every two or three seconds has seen the red `/readyz` twice by then. */
const usualDrainSeconds = 6;

/**
 * Reads the configuration from the environment.
 * @throws ConfigError with one sentence; also when somebody but this machine could reach what is safe
 * on loopback only (`config-safety.ts`)
 */
export function readConfig(
  env: Record<string, string | undefined>,
  host: Host = 'gateway',
): Config {
  const given = readVariables(env);
  const reachable = host === 'cloudbase' || (host === 'gateway' && !isOnLoopback(given));
  const production = reachable || given.NODE_ENV === 'production';
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
    staticOrigins: staticOrigins(given.STATIC_ORIGINS),
    trustedProxy: given.TRUSTED_PROXY ?? null,
    databaseUrl: given.DATABASE_URL ?? null,
    databaseUrls: loginUrls(env),
    rootKeys: rootKeys(env),
    databasePatience: {
      calls: given.DATABASE_PATIENCE_MS,
      work: given.DATABASE_WORK_PATIENCE_MS,
    },
    databaseStartSeconds: given.DATABASE_START_SECONDS,
    // At a desk nobody waits behind a proxy.
    drainSeconds: given.DRAIN_SECONDS ?? (production ? usualDrainSeconds : 0),
    dataDir: given.DATA_DIR,
    logLevel: given.LOG_LEVEL,
    hashKey: Buffer.from(given.HASH_KEY ?? demoKey('hash'), 'hex'),
    formerHashKeys: (given.FORMER_HASH_KEYS?.split(',') ?? []).map((hex) =>
      Buffer.from(hex, 'hex'),
    ),
    formerTicketKeys: numberedKeys(given.TICKET_PUBLIC_KEYS),
    smsPerDay: given.SMS_PER_DAY,
    officeTelephone: given.OFFICE_TELEPHONE ?? null,
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
    sms: smsAccount(given),
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
  if (host !== 'tool') refuseUnsafe(config, given, host);
  return config;
}

function auditConfig(given: Variables): AuditConfig {
  return {
    keyId: given.AUDIT_KEY_ID,
    secretKey: given.AUDIT_KEY ? Buffer.from(given.AUDIT_KEY, 'hex') : null,
    publicKeys: numberedKeys(given.AUDIT_PUBLIC_KEYS),
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

function numberedKeys(pairs: string | undefined): ReadonlyMap<number, Uint8Array> {
  const keys = (pairs ?? '').split(',').flatMap((pair) => {
    const [number = '', hex = ''] = pair.split(':');
    const key = bytesFromHex(hex);
    return key?.length ? [[Number(number), key] as const] : [];
  });
  return new Map(keys);
}

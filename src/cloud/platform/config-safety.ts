import { createHash } from 'node:crypto';
import type { Config, Host } from './config';

/** A setting that is wrong or missing; the message is one sentence for the person who starts us. */
export class ConfigError extends Error {}

/** The settings that determine from where the process can be reached. */
interface Reach {
  HOST: string;
  TRUSTED_PROXY?: string | undefined;
  PUBLIC_ORIGIN?: string | undefined;
}

const loopback = ['localhost', '::1', '[::1]'];

/** A name or address of this very machine, as a URL or a Host header spells it. */
export function isLoopback(hostname: string): boolean {
  return loopback.includes(hostname) || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/**
 * Whether nobody but this machine can reach us. Everything else is in production, whatever it calls
 * itself: safety must not hang on one variable that somebody forgot.
 */
export function isOnLoopback({ HOST, TRUSTED_PROXY, PUBLIC_ORIGIN }: Reach): boolean {
  if (!isLoopback(HOST) || TRUSTED_PROXY !== undefined) return false;
  return PUBLIC_ORIGIN === undefined || isLoopback(new URL(PUBLIC_ORIGIN).hostname);
}

/** Keys that everybody can read in this file: for the demo, refused without it. */
export function demoKey(purpose: 'hash' | 'ticket'): string {
  return createHash('sha256').update(`womens-home demo ${purpose} key`).digest('hex');
}

type Keys = Partial<Record<'HASH_KEY' | 'TICKET_KEY' | 'AUDIT_KEY', string>>;

/**
 * Demo accounts and demo keys on loopback only, and together only.
 * @throws ConfigError with one sentence that names what to set
 */
export function refuseUnsafe(config: Config, keys: Keys, host: Host): void {
  if (config.demo && !config.production) return;
  if (config.demo) {
    throw new ConfigError(
      'Demo mode runs on loopback without a proxy only: unset DEMO, or unset NODE_ENV, HOST, PUBLIC_ORIGIN and TRUSTED_PROXY',
    );
  }
  refuseDemoKeys(keys, config.production ? 'Outside loopback' : 'Without demo mode');
  if (!config.production) return;
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

function refuseDemoKeys(keys: Keys, where: string): void {
  const known = [demoKey('hash'), demoKey('ticket')];
  for (const name of ['HASH_KEY', 'TICKET_KEY', 'AUDIT_KEY'] as const) {
    const value = keys[name];
    if (!value)
      throw new ConfigError(`${where} ${name} is needed: set it to \`openssl rand -hex 32\``);
    if (known.includes(value) || /^(..)\1*$/.test(value))
      throw new ConfigError(`${where} the demo's ${name} is refused: set one of your own`);
  }
}

import type { Config } from './config';
import { ConfigError } from './config-safety';
import { urlVariable } from './database/logins';
import type { DomainsByLogin } from './database/prepare-logins';
import type { Domain } from './domain-manifest';

/**
 * The logins that domains say they use.
 * @throws Error when an operation names another one than its domain: nobody would have opened it
 */
export function loginsOf(domains: readonly Domain[]): DomainsByLogin {
  const logins = new Map<string, string[]>();
  for (const { name, login = null, function: own } of domains) {
    for (const operation of Object.values(own.contract)) {
      const served = operation['~orpc'].meta.login;
      if (served === null || served === login) continue;
      throw new Error(`an operation of ${name} names the login ${served}, its domain ${login}`);
    }
    if (login !== null) logins.set(login, [...(logins.get(login) ?? []), name]);
  }
  return logins;
}

/**
 * In production a domain with a login of its own is not served by the main one.
 * @throws ConfigError with one sentence
 */
export function refuseMissingLogins(
  config: Pick<Config, 'production' | 'databaseUrl' | 'databaseUrls'>,
  domains: readonly Domain[],
): void {
  // The embedded database has one connection, and no logins (docs/security.md).
  if (!config.production || config.databaseUrl === null) return;
  for (const [login, names] of loginsOf(domains)) {
    if (config.databaseUrls.has(login)) continue;
    throw new ConfigError(
      `Production needs ${urlVariable(login)}: the database login of ${names.join(' and ')}`,
    );
  }
}

/**
 * Outside the demo no domain's lists are believed on a key that everybody can sign for.
 * @throws ConfigError with one sentence
 */
export function refuseDemoRoots(
  { demo, rootKeys }: Pick<Config, 'demo' | 'rootKeys'>,
  domains: readonly Pick<Domain, 'login' | 'demoRoot'>[],
): void {
  if (demo) return;
  for (const { login, demoRoot } of domains) {
    if (login === undefined || demoRoot === undefined) continue;
    const key = rootKeys.get(login);
    if (!key || Buffer.from(key).toString('base64url') !== demoRoot) continue;
    throw new ConfigError(
      `The demo's ROOT_KEY_${login.toUpperCase()} is refused: set the public half of a root of your own`,
    );
  }
}

/**
 * Where a domain is in service, what is still a sample would be taken for true. A domain that believes
 * no root has not begun: the rest of the county need not wait for it.
 * @throws ConfigError with one sentence
 */
export function refuseSamples(
  { production, rootKeys }: Pick<Config, 'production' | 'rootKeys'>,
  domains: readonly Pick<Domain, 'login' | 'sample'>[],
): void {
  if (!production) return;
  for (const { login, sample } of domains) {
    if (login === undefined || !sample || !rootKeys.has(login)) continue;
    throw new ConfigError(
      `The ${sample} are a sample: production needs the validated ones, or no ROOT_KEY_${login.toUpperCase()}`,
    );
  }
}

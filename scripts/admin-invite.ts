/**
 * Invites the first administrator: `npm run admin:invite`, with `-- --phone 138…` for whoever has proved
 * that number only. Needs the settings of the server (DATABASE_URL or DATA_DIR, TENANT_ID, HASH_KEY,
 * PUBLIC_ORIGIN). The link is good once, for a day. The embedded database must not be in use.
 */
import {
  inviteFirstAdmin,
  type FirstAdmin,
} from '../src/cloud/organisation/invitations/invite-first-admin';
import { readConfig } from '../src/cloud/platform/config';
import { ConfigError } from '../src/cloud/platform/config-safety';
import { DatabaseError, openDatabase } from '../src/cloud/platform/database/open-database';

async function main(): Promise<number> {
  const phone = readPhone(process.argv.slice(2));
  if (phone !== undefined && process.env.DATABASE_URL && !process.env.HASH_KEY)
    throw new ConfigError('--phone needs the HASH_KEY of the server');
  // What a server needs in production besides (proxy, WeChat, keys of seals) is of no matter here.
  const {
    NODE_ENV: _production,
    TRUSTED_PROXY: _proxy,
    PUBLIC_ORIGIN: origin,
    ...env
  } = process.env;
  const config = readConfig({ ...env, HOST: '127.0.0.1' });
  if (origin) config.publicOrigin = origin.replace(/\/+$/, '');
  const database = await openDatabase({ ...config, poolSize: 1 });
  try {
    const installation = { db: database.db, tenantId: config.tenantId, config, now: new Date() };
    return say(await inviteFirstAdmin(installation, phone));
  } finally {
    await database.close();
  }
}

function readPhone(words: readonly string[]): string | undefined {
  const [name, value, ...rest] = words;
  if (name === undefined) return undefined;
  if (name !== '--phone' || !/^1[3-9]\d{9}$/.test(value ?? '') || rest.length > 0)
    throw new ConfigError('usage: npm run admin:invite [-- --phone 13800000000]');
  return value;
}

function say(made: FirstAdmin): number {
  switch (made.status) {
    case 'has-administrator':
      print('There is an administrator already: she invites others, in the console under 单位.');
      return 1;
    case 'no-units':
      print('The county has no units yet: start the gateway once, then invite.');
      return 1;
    case 'invited':
      print('The first administrator opens this, signs in, and accepts:');
      print(`  ${made.link}`);
      print(`In the mini-program it is the page ${made.page}`);
      if (made.isNotified) print('She finds it among her messages (我的 → 消息) too.');
      print(`Good once, until ${made.expiresAt.toISOString()}; a new invitation ends this one.`);
      return 0;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().then(
  (code) => void (process.exitCode = code),
  (error: unknown) => {
    const known = error instanceof ConfigError || error instanceof DatabaseError;
    const sentence = known ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 2;
  },
);

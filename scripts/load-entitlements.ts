/**
 * Writes the library of entitlements as drafts: `npm run policies:load`. Needs the settings of the server
 * (DATABASE_URL or DATA_DIR, TENANT_ID). Repeated, it writes what is missing. The embedded database must
 * not be in use.
 */
import { readConfig } from '../src/cloud/platform/config';
import { ConfigError } from '../src/cloud/platform/config-safety';
import { DatabaseError, openDatabase } from '../src/cloud/platform/database/open-database';
import { loadEntitlements, type Loaded } from '../src/cloud/policies/library/load-entitlements';

async function main(): Promise<number> {
  if (process.argv.length > 2) throw new ConfigError('usage: npm run policies:load');
  // What a server needs in production besides (proxy, WeChat, keys of seals) is of no matter here.
  const { NODE_ENV: _production, TRUSTED_PROXY: _proxy, ...env } = process.env;
  const config = readConfig({ ...env, HOST: '127.0.0.1' });
  const database = await openDatabase({ ...config, poolSize: 1 });
  try {
    const { tenantId } = config;
    return say(await loadEntitlements({ db: database.db, tenantId, now: new Date() }));
  } finally {
    await database.close();
  }
}

function say(loaded: Loaded): number {
  switch (loaded.status) {
    case 'no-tables':
      print(
        'The database has no tables yet: start the gateway once (or npm run migrate), then load.',
      );
      return 1;
    case 'no-units':
      print('The county has no units yet: start the gateway once, then load.');
      return 1;
    case 'no-administrator':
      print('Nobody administers the county yet: npm run admin:invite');
      return 1;
    case 'loaded':
      print(`${loaded.written} drafts written, ${loaded.known} were there (console: 政策库).`);
      print('None is public. Compare each with its official page, correct the day, submit it;');
      print('somebody else than the administrator who stands for them reviews it.');
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

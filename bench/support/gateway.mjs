import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { domainLogins } from './domain-logins.mjs';
import { startServer } from './server-process.mjs';

export const tenantId = '330382';

/** What a proxy in front would add. */
export const proxyHeaders = { 'x-forwarded-proto': 'https' };

/** Builds the gateway as it is deployed. */
export function buildGateway() {
  const built = spawnSync(process.execPath, ['scripts/build-gateway.mjs'], { stdio: 'inherit' });
  if (built.status !== 0) throw new Error('the gateway was not built');
}

/**
 * The built gateway with the settings of production.
 * @param {{ port: number, databaseUrl?: string, dataDir?: string, nodeArgs?: string[], root?: string, env?: Record<string, string> }} options
 *   without databaseUrl it has the embedded database; root: another checkout, built; env: more settings,
 *   or others
 */
export async function startGateway({
  port,
  databaseUrl,
  dataDir,
  nodeArgs = [],
  root = '.',
  env = {},
}) {
  const folder = dataDir ?? mkdtempSync(path.join(os.tmpdir(), 'wh-bench-'));
  const server = await startServer({
    args: [...nodeArgs, ...profileArgs(), path.resolve(root, 'dist/gateway/server.cjs')],
    port,
    readyPath: '/readyz',
    env: {
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: folder,
      DATABASE_URL: databaseUrl ?? '',
      METRICS_PORT: 'off',
      LOG_LEVEL: 'silent',
      TENANT_ID: tenantId,
      PUBLIC_ORIGIN: 'https://bench.example',
      TRUSTED_PROXY: '127.0.0.1',
      WECHAT_APP_ID: 'wx0000000000000000',
      WECHAT_APP_SECRET: 'none',
      // Nothing listens there: a bench sends nothing to anybody.
      WECHAT_API_BASE: 'http://127.0.0.1:9',
      HASH_KEY: randomBytes(32).toString('hex'),
      TICKET_KEY: randomBytes(32).toString('hex'),
      AUDIT_KEY: randomBytes(32).toString('hex'),
      ...(databaseUrl ? await domainLogins(databaseUrl) : {}),
      ...env,
    },
  });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      if (!dataDir) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** BENCH_PROFILE=folder writes a CPU profile of every gateway there. */
function profileArgs() {
  const folder = process.env.BENCH_PROFILE;
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
}

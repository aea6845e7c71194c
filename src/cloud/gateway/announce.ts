import type { Config } from '../platform/config';
import { missingTexts } from '../platform/sms/sms-config';
import { demoAccounts } from '../people/demo/demo-people';

/** Prints where to go. */
export function announce(
  config: Config,
  database: 'pglite' | 'postgres',
  { hasAdministrator, metricsPort }: { hasAdministrator: boolean; metricsPort: number | null },
): void {
  const origin = `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}`;
  const where = database === 'pglite' ? `${config.dataDir} (embedded)` : 'PostgreSQL';
  const lines = [
    '',
    "  Women's Home 网上妇女之家",
    '',
    `  Residents' app   ${origin}/`,
    `  Staff console    ${origin}/console/`,
    `  API description  ${origin}/api/docs`,
    `  Database         ${where}`,
  ];
  if (metricsPort !== null) {
    lines.push(`  Metrics          http://127.0.0.1:${metricsPort}/metrics`);
  } else if (config.metricsPort !== null) {
    lines.push(
      `  Metrics          none: ports from ${config.metricsPort} on are taken (METRICS_PORT)`,
    );
  }
  if (config.demo) {
    lines.push('', '  Demo accounts (我的 → 登录 → 演示账号; staff at the console too):');
    for (const { account, name, description } of demoAccounts) {
      lines.push(`    ${account.padEnd(16)} ${name} — ${description}`);
    }
  }
  const missing = config.sms ? missingTexts(config.sms) : [];
  if (missing.length > 0) {
    lines.push('', `  No text messages for what is not in SMS_TEMPLATES: ${missing.join(', ')}`);
  }
  if (!hasAdministrator) {
    lines.push('', '  Nobody administers this installation yet: npm run admin:invite');
  }
  lines.push('', '  Ctrl-C stops it.', '');
  process.stdout.write(`${lines.join('\n')}\n`);
}

import type { Config } from '../platform/config';
import { demoAccounts } from '../database/seed/people/demo-people';

/** Prints where to go. */
export function announce(config: Config, database: 'pglite' | 'postgres'): void {
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
  if (config.demo) {
    lines.push('', '  Demo accounts (我的 → 登录 → 演示账号; staff at the console too):');
    for (const { account, name, description } of demoAccounts) {
      lines.push(`    ${account.padEnd(16)} ${name} — ${description}`);
    }
  }
  lines.push('', '  Ctrl-C stops it.', '');
  process.stdout.write(`${lines.join('\n')}\n`);
}

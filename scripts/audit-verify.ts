/**
 * Checks the audit log against its seals and their anchor: `npm run audit:verify`, with
 * `-- --since 2026-11-01` for what was sealed since then. Needs the settings of the server
 * (DATABASE_URL or DATA_DIR, the anchor) and AUDIT_PUBLIC_KEYS or AUDIT_KEY. Ends with 1 when
 * something does not fit, with 2 when it could not check. The embedded database must not be in use.
 */
import { hexFromBytes } from '../src/shared/signing/ed25519';
import { readConfig } from '../src/cloud/platform/config';
import { ConfigError } from '../src/cloud/platform/config-safety';
import { DatabaseError, openDatabase } from '../src/cloud/platform/database/open-database';
import { describeBreak } from '../src/cloud/platform/sealing/audit-break';
import { auditPublicKeys } from '../src/cloud/platform/sealing/audit-key';
import { openAnchor } from '../src/cloud/platform/sealing/open-anchor';
import { verifyAudit, type AuditReport } from '../src/cloud/platform/sealing/verify-audit';

const shown = 50;

async function main(): Promise<number> {
  const since = readSince(process.argv.slice(2));
  // What a server needs besides (keys, origin, proxy, WeChat) is of no matter here.
  const config = readConfig({ ...process.env, NODE_ENV: undefined }, 'tool');
  const keys = await auditPublicKeys(config);
  const anchor = openAnchor(config, config.tenantId);
  const database = await openDatabase({ ...config, poolSize: 1 });
  try {
    const report = await verifyAudit({
      db: database.db,
      tenantId: config.tenantId,
      anchor,
      keys,
      now: new Date(),
      since,
      onProgress: progress(),
    });
    for (const [number, key] of keys) print(`Public key ${number}: ${hexFromBytes(key)}`);
    for (const line of describe(report)) print(line);
    return report.breakCount === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}

function readSince(words: readonly string[]): Date | undefined {
  const [name, value, ...rest] = words;
  if (name === undefined) return undefined;
  const time = new Date(value ?? '');
  if (name !== '--since' || rest.length > 0 || Number.isNaN(time.getTime())) {
    throw new ConfigError('usage: npm run audit:verify [-- --since 2026-11-01T00:00:00Z]');
  }
  return time;
}

function describe(report: AuditReport): string[] {
  const { rows, seals, lastSeal, unsealed, waitingForAnchor, breaks, breakCount } = report;
  const last = lastSeal ? `, the last one (${lastSeal.id}) of ${lastSeal.sealedAt}` : '';
  const waiting = unsealed.oldest ? `, the oldest of ${unsealed.oldest.toISOString()}` : '';
  const more = breakCount - shown;
  return [
    `Checked ${rows} rows in ${seals} seals${last}.`,
    `Not sealed yet: ${unsealed.rows} rows${waiting}. Not anchored yet: ${waitingForAnchor} seals.`,
    ...breaks.slice(0, shown).map((found) => `BREAK: ${describeBreak(found)}`),
    ...(more > 0 ? [`… and ${more} more`] : []),
    breakCount === 0
      ? 'Everything fits.'
      : `${breakCount} ${breakCount === 1 ? 'thing does' : 'things do'} not fit.`,
  ];
}

/** A line every million rows. */
function progress(): (rows: number) => void {
  let next = 1_000_000;
  return (rows) => {
    if (rows < next) return;
    print(`… ${rows} rows`);
    next += 1_000_000;
  };
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

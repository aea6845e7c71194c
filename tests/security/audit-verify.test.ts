import { spawnSync } from 'node:child_process';
import { sql } from 'kysely';
import { readConfig } from '@cloud/platform/config';
import { auditKey } from '@cloud/platform/sealing/audit-key';
import { openAnchor } from '@cloud/platform/sealing/open-anchor';
import { sealAudit } from '@cloud/platform/sealing/seal-audit';
import { keepDatabase, type KeptDatabase } from '@tests/crash/kept-database';
import { auditBench } from '@tests/support/audit-bench';
import type { World } from '@tests/support/test-world';

let kept: KeptDatabase;

beforeAll(async () => {
  kept = await keepDatabase();
});
afterAll(() => kept.remove());

/** As the server does it, with the key that it makes itself. */
async function writeAndSeal(world: World): Promise<void> {
  const { db, tenantId } = world;
  const config = readConfig(kept.settings);
  await auditBench(world, '').write(3);
  const tools = { anchor: openAnchor(config, tenantId), key: await auditKey(config) };
  await sealAudit({ db, tenantId, services: world.runtime.services }, tools);
}

function verify(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run-ts.mjs', 'scripts/audit-verify.ts', ...words],
    { encoding: 'utf8', env: { PATH: process.env.PATH, ...kept.settings } },
  );
  return { status, output: stdout + stderr };
}

test('npm run audit:verify says what it checked, names what was done, and ends with a code', async () => {
  await kept.visit(async (world) => {
    await writeAndSeal(world);
    await writeAndSeal(world);
  });
  const whole = verify();
  expect(whole.output).toMatch(/^Public key 1: [0-9a-f]{64}\nChecked 6 rows in 2 seals, the last/);
  expect(whole.output).toContain('Everything fits.');
  expect(whole.status).toBe(0);

  await kept.visit(({ db, tenantId }) =>
    sql`update audit_rows set actor = 'another' where tenant_id = ${tenantId} and seal_id = 1
      and target = 'target 1'`.execute(db),
  );
  const altered = verify();
  expect(altered.output).toMatch(
    /BREAK: row \d+ \(seal 1\) was altered\n1 thing does not fit\.\n$/,
  );
  expect(altered.status).toBe(1);

  const later = verify('--since', '2100-01-01');
  expect(later.output).toContain('Checked 0 rows in 0 seals.');
  expect(later.status).toBe(0);

  await kept.visit(({ db, tenantId }) =>
    sql`delete from audit_seals where tenant_id = ${tenantId} and id = 2`.execute(db),
  );
  const cut = verify();
  expect(cut.output).toContain(
    'BREAK: the tail was cut: the anchor has seal 2, the database has not',
  );
  expect(cut.status).toBe(1);
}, 120_000);

test('what it does not understand ends with 2', () => {
  for (const words of [['--since'], ['--since', 'yesterday'], ['--fast', '1']]) {
    expect(verify(...words)).toMatchObject({ status: 2 });
  }
});

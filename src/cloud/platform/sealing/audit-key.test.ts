import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publicKeyOf } from '@shared/signing/ed25519';
import { auditBench } from '@tests/support/audit-bench';
import { useWorld } from '@tests/support/test-world';
import { readConfig } from '../config';
import { auditKey, auditPublicKeys } from './audit-key';
import { openAnchor } from './open-anchor';
import { sealingJobs } from './seal-audit';
import { verifyAudit } from './verify-audit';

const world = useWorld();
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'audit-key-'));
});
afterEach(() => rm(folder, { recursive: true }));

const config = (env: Record<string, string> = {}) => readConfig({ DATA_DIR: folder, ...env });

test('without AUDIT_KEY a key is made once, for its owner alone', async () => {
  expect((await auditPublicKeys(config())).size).toBe(0);
  const keys = await Promise.all([1, 2, 3].map(() => auditKey(config())));
  const hex = await readFile(path.join(folder, 'audit-key'), 'utf8');
  for (const key of keys) expect(Buffer.from(key.secretKey).toString('hex')).toBe(hex);
  expect((await stat(path.join(folder, 'audit-key'))).mode & 0o777).toBe(0o600);
});

test('production makes none', async () => {
  await expect(auditKey({ ...config(), production: true })).rejects.toThrow('without AUDIT_KEY');
});

test('who verifies knows the own key and those of before', async () => {
  const [secret, old] = ['0123456789abcdef'.repeat(4), 'ab'.repeat(32)];
  const env = { AUDIT_KEY: secret, AUDIT_KEY_ID: '2', AUDIT_PUBLIC_KEYS: `1:${old}` };
  const keys = await auditPublicKeys(config(env));
  expect([...keys.keys()]).toEqual([1, 2]);
  expect(keys.get(2)).toEqual(publicKeyOf(Buffer.from(secret, 'hex')));
});

test('the job seals with that key and anchors in the folder of the settings', async () => {
  const { db, tenantId, runtime } = world();
  await auditBench(world(), folder).write(3);
  const services = { ...runtime.services, config: { ...config(), tenantId } };
  const context = { db, services, tenantId, now: world().clock.now(), attempt: 1 };
  for (const job of sealingJobs(services)) await job.run({}, context);
  const report = await verifyAudit({
    db,
    tenantId,
    anchor: openAnchor(config({ AUDIT_ANCHOR_FOLDER: `${folder}/audit-anchor` }), tenantId),
    keys: await auditPublicKeys(config()),
    now: world().clock.now(),
  });
  expect(report).toMatchObject({ rows: 3, seals: 1, breaks: [], waitingForAnchor: 0 });
});

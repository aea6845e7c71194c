import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { auditBench, type AuditBench } from '@tests/support/audit-bench';
import { startS3Server, type S3Server } from '@tests/support/s3-server';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import { s3Storage } from '../storage/s3-storage';
import type { AuditBreak } from './audit-break';
import { fileAnchor } from './file-anchor';
import { sealsAfter } from './seals';
import { storageAnchor } from './storage-anchor';

const database = useTestDatabase();
let folder: string;
let server: S3Server;
let world: World;
let bench: AuditBench;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'audit-'));
  server = await startS3Server();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});
// Three seals of four rows.
beforeEach(async () => {
  world = createWorld(database.db);
  bench = auditBench(world, folder);
  for (let n = 0; n < 3; n += 1) {
    await bench.write(4);
    await bench.seal();
  }
});

const breaks = async (...args: Parameters<AuditBench['verify']>): Promise<readonly AuditBreak[]> =>
  (await bench.verify(...args)).breaks;

/** Somebody else did what the tenth row says. */
async function alterTenth(): Promise<void> {
  const rows = await world.db
    .selectFrom('audit_rows')
    .select('id')
    .where('tenant_id', '=', world.tenantId)
    .orderBy('id')
    .execute();
  await sql`update audit_rows set actor = 'another'
    where tenant_id = ${world.tenantId} and id = ${rows[9]?.id}`.execute(world.db);
}

describe.each([
  ['a file', () => fileAnchor(path.join(folder, 'elsewhere', `${world.tenantId}.jsonl`))],
  [
    'an object store',
    () =>
      storageAnchor(s3Storage({ bucket: 'audit', region: 'us-east-1', ...server }), world.tenantId),
  ],
])('anchored in %s', (_name, make) => {
  test('every seal arrives once, in order, and a cut tail is found', async () => {
    const anchor = make();
    expect(await anchor.head(0)).toBeNull();
    await bench.seal({ anchor });
    for (let n = 0; n < 5; n += 1) {
      await bench.write(1);
      await bench.seal({ anchor });
    }
    for (const near of [0, 1, 3, 8, 9, 40]) expect((await anchor.head(near))?.id).toBe(8);
    const seen: number[] = [];
    for await (const line of anchor.read(3, 8)) if ('seal' in line) seen.push(line.seal.id);
    expect(seen).toEqual([3, 4, 5, 6, 7, 8]);
    expect(await breaks({ anchor })).toEqual([]);
    await bench.cutTail(6);
    expect(await breaks({ anchor })).toEqual([{ kind: 'cut-tail', from: 7, to: 8 }]);
  });

  test('a seal that is there is never replaced', async () => {
    const anchor = make();
    await bench.seal({ anchor });
    const [first] = await sealsAfter(world.db, world.tenantId, 2, 1);
    await alterTenth();
    await bench.forgeChain({ key: bench.key, rows: true });
    const [forged] = await sealsAfter(world.db, world.tenantId, 2, 1);
    if (!first || !forged) throw new Error('there are three seals');
    expect(forged.hash).not.toBe(first.hash);
    await anchor.append([forged]);
    const there: string[] = [];
    for await (const line of anchor.read(3, 3)) if ('seal' in line) there.push(line.seal.hash);
    expect(there[0]).toBe(first.hash);
  });
});

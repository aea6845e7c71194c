import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import type { Anchor } from './anchor';
import { readAnchorText } from './anchor';
import { sealAudit } from './seal-audit';
import { sealRows } from './seal-rows';
import { sealingState } from './sealing-state';
import { auditBench, type AuditBench } from '@tests/support/audit-bench';

const database = useTestDatabase();
let folder: string;
let world: World;
let bench: AuditBench;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'audit-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  world = createWorld(database.db);
  bench = auditBench(world, folder);
});

test('new rows are sealed and anchored, once, in the order of their ids', async () => {
  await bench.write(7);
  await bench.seal({ most: 3 });
  await bench.seal({ most: 3 });
  const { rows } = await sql<{ id: number; n: number; anchored: boolean }>`
    select s.id, count(*)::int as n, s.anchored_at is not null as anchored
    from audit_seals s join audit_rows r on r.tenant_id = s.tenant_id and r.seal_id = s.id
    where s.tenant_id = ${world.tenantId} group by s.tenant_id, s.id order by s.id`.execute(
    world.db,
  );
  expect(rows).toEqual([
    { id: 1, n: 3, anchored: true },
    { id: 2, n: 3, anchored: true },
    { id: 3, n: 1, anchored: true },
  ]);
  expect(await bench.verify()).toMatchObject({ rows: 7, seals: 3, breakCount: 0 });
});

test('many rows go in small steps, so that nobody waits long for one', async () => {
  await bench.write(1_001);
  await bench.seal();
  const { rows } = await sql<{ n: number }>`
    select row_count::int as n from audit_seals
    where tenant_id = ${world.tenantId} order by id`.execute(world.db);
  expect(rows.map(({ n }) => n)).toEqual([500, 500, 1]);
});

test('a run that ends before all is sealed says that something is left', async () => {
  await bench.write(5);
  expect(await bench.seal({ most: 2, longest: 0 })).toEqual({ isLeft: true });
  expect(await bench.seal({ most: 2 })).toEqual({ isLeft: false });
  expect(await bench.verify()).toMatchObject({ rows: 5, seals: 3, breakCount: 0 });
});

test('a row that was waiting for its commit goes into the next seal, whatever its id', async () => {
  // What a slow transaction looks like from outside: its id is taken, its row is not there.
  const [early] = await bench.reserveIds(1);
  await bench.write(3);
  await bench.seal();
  await bench.write(1, { id: early });
  expect(await bench.verify()).toMatchObject({ rows: 3, breakCount: 0, unsealed: { rows: 1 } });
  await bench.write(1);
  await bench.seal();
  expect(await bench.verify()).toMatchObject({ rows: 5, seals: 2, breakCount: 0 });
});

// PGlite runs one transaction at a time: none is slow there.
const onPostgres = process.env.TEST_DATABASE === 'postgres' ? test : test.skip;
onPostgres('a slow transaction is neither lost nor reported', async () => {
  let commit: () => void = () => undefined;
  let inserted: () => void = () => undefined;
  const hasInserted = new Promise<void>((resolve) => (inserted = resolve));
  const slow = world.db.transaction().execute(async (trx) => {
    await bench.write(1, { db: trx, target: 'slow' });
    inserted();
    await new Promise<void>((resolve) => (commit = resolve));
  });
  await hasInserted;
  await bench.write(2);
  await bench.seal();
  expect(await bench.verify()).toMatchObject({ rows: 2, breakCount: 0 });
  commit();
  await slow;
  await bench.write(1);
  await bench.seal();
  expect(await bench.verify()).toMatchObject({ rows: 4, breakCount: 0, unsealed: { rows: 0 } });
});

test('several sealers at once make one chain', async () => {
  await bench.write(40);
  await Promise.all(Array.from({ length: 6 }, () => bench.seal({ most: 4 })));
  await bench.seal();
  expect(await bench.verify()).toMatchObject({ rows: 40, breakCount: 0, unsealed: { rows: 0 } });
});

test('one tenant is sealed without the others', async () => {
  const other = auditBench(createWorld(database.db), folder);
  await bench.write(2);
  await other.write(2);
  await bench.seal();
  expect(await bench.verify()).toMatchObject({ rows: 2, seals: 1 });
  expect(await other.verify()).toMatchObject({ rows: 0, unsealed: { rows: 2 } });
});

describe('without the anchor', () => {
  const silent: Anchor = {
    head: () => Promise.reject(new Error('no route')),
    append: () => Promise.reject(new Error('no route')),
    read: () => {
      throw new Error('no route');
    },
  };

  test('rows are sealed all the same, it is an alarm, and the anchor gets them later', async () => {
    const alarms: unknown[] = [];
    world.runtime.services.log.error = (what: unknown) => void alarms.push(what);
    await bench.write(2);
    await bench.seal({ anchor: silent });
    await bench.write(2);
    await bench.seal({ anchor: silent });
    expect(alarms).toEqual([
      { alarm: 'audit-anchor-unreachable', reason: 'Error', code: undefined },
      { alarm: 'audit-anchor-unreachable', reason: 'Error', code: undefined },
    ]);
    expect(await bench.verify()).toMatchObject({ breakCount: 0, waitingForAnchor: 2 });
    await bench.seal();
    expect(await bench.verify()).toMatchObject({ breakCount: 0, waitingForAnchor: 0, seals: 2 });
  });

  test('what fails while it is written is no reason to stop', async () => {
    const alarms: unknown[] = [];
    world.runtime.services.log.error = (what: unknown) => void alarms.push(what);
    await bench.write(1);
    await bench.seal({ anchor: { ...bench.anchor, append: silent.append } });
    expect(alarms).toHaveLength(1);
    expect(await bench.verify()).toMatchObject({ seals: 1, breakCount: 0, waitingForAnchor: 1 });
  });

  test('verifying says that it does not answer', async () => {
    await bench.write(1);
    await bench.seal();
    const report = await bench.verify({ anchor: silent });
    expect(report.breaks).toEqual([{ kind: 'anchor-does-not-answer', reason: 'Error' }]);
  });
});

test('the watch sees how old seals, rows without one and seals without anchor are', async () => {
  const state = () => sealingState(world.db, world.tenantId, world.clock.now());
  expect(await state()).toEqual({
    lastSealSeconds: null,
    unsealedSeconds: null,
    unanchoredSeconds: null,
  });
  await bench.write(1);
  world.clock.advance(90_000);
  expect(await state()).toMatchObject({ unsealedSeconds: 90 });
  const { key } = bench;
  const now = world.clock.now();
  await sealRows(world.db, { tenantId: world.tenantId, key, now, anchoredId: 0, most: 10 });
  world.clock.advance(30_000);
  expect(await state()).toEqual({
    lastSealSeconds: 30,
    unsealedSeconds: null,
    unanchoredSeconds: 30,
  });
  await sealAudit({ ...world, services: world.runtime.services }, bench);
  expect(await state()).toMatchObject({ unanchoredSeconds: null });
});

test('a restored backup goes on with new numbers, and what was lost stays to be seen', async () => {
  for (let n = 0; n < 3; n += 1) {
    await bench.write(2);
    await bench.seal();
  }
  await bench.cutTail(1);
  const alarms: unknown[] = [];
  world.runtime.services.log.error = (what: unknown) => void alarms.push(what);
  await bench.seal();
  expect(alarms).toEqual([{ alarm: 'audit-anchor-disagrees', seal: 3 }]);
  const restored = world.clock.now();
  world.clock.advance(60_000);
  await bench.write(2);
  await bench.seal();
  const report = await bench.verify();
  expect(report.lastSeal?.id).toBe(4);
  expect(report.breaks).toEqual([{ kind: 'missing-seals', from: 2, to: 3 }]);
  world.clock.advance(60_000);
  const since = new Date(restored.getTime() + 1);
  expect(await bench.verify({ since })).toMatchObject({ rows: 2, seals: 1, breakCount: 0 });
});

test('a line that a crash cut off does not hide the seal', async () => {
  await bench.write(1);
  await bench.seal();
  const text = await readFile(bench.file, 'utf8');
  await writeFile(bench.file, text.slice(0, -40));
  await bench.seal();
  expect(await bench.verify()).toMatchObject({ seals: 1, breakCount: 0, waitingForAnchor: 0 });
  expect(readAnchorText(text.slice(0, -40), 'line 1')).toEqual({ unreadable: 'line 1' });
});

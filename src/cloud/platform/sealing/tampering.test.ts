import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { publicKeyOf } from '@shared/signing/ed25519';
import { auditBench, newAuditKey, type AuditBench } from '@tests/support/audit-bench';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import type { AuditBreak } from './audit-break';
import { anchoredWithin } from './verify-audit';

const database = useTestDatabase();
let folder: string;
let world: World;
let bench: AuditBench;
let ids: number[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'audit-'));
});
afterAll(async () => {
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
  const rows = await world.db
    .selectFrom('audit_rows')
    .select('id')
    .where('tenant_id', '=', world.tenantId)
    .orderBy('id')
    .execute();
  ids = rows.map(({ id }) => id);
});

const idAt = (index: number) => ids[index] ?? 0;
const breaks = async (...args: Parameters<AuditBench['verify']>): Promise<readonly AuditBreak[]> =>
  (await bench.verify(...args)).breaks;
const change = (index: number, what: ReturnType<typeof sql>) =>
  sql`update audit_rows set ${what} where tenant_id = ${world.tenantId} and id = ${idAt(index)}`.execute(
    world.db,
  );

test('what nobody touched fits', async () => {
  expect(await bench.verify()).toMatchObject({ rows: 12, seals: 3, breaks: [], breakCount: 0 });
});

test.each([
  ['who', sql`actor = 'another'`],
  ['when, by a millionth of a second', sql`at = at + interval '1 microsecond'`],
  ['what', sql`operation = 'activities.signUp'`],
  ['to whom', sql`target = null`],
  ['where', sql`unit_id = '330382'`],
  ['a word of the detail', sql`detail = detail || '{"by":"王"}'`],
  ['a detail that was not there', sql`detail = detail || '{"more":1}'`],
])('a row altered in %s is named', async (_what, altered) => {
  await change(5, altered);
  expect(await breaks()).toEqual([{ kind: 'altered-row', seal: 2, row: idAt(5) }]);
});

test('two rows whose contents were swapped are named', async () => {
  await sql`
    update audit_rows a set target = b.target, actor = b.actor from audit_rows b
    where a.tenant_id = ${world.tenantId} and b.tenant_id = a.tenant_id
      and ((a.id = ${idAt(4)} and b.id = ${idAt(7)}) or (a.id = ${idAt(7)} and b.id = ${idAt(4)}))`.execute(
    world.db,
  );
  expect(await breaks()).toEqual([
    { kind: 'altered-row', seal: 2, row: idAt(4) },
    { kind: 'altered-row', seal: 2, row: idAt(7) },
  ]);
});

test('a deleted row is named', async () => {
  await sql`delete from audit_rows where tenant_id = ${world.tenantId} and id = ${idAt(5)}`.execute(
    world.db,
  );
  expect(await breaks()).toEqual([{ kind: 'deleted-row', seal: 2, row: idAt(5) }]);
});

describe('a row inserted', () => {
  // Its id was left out by a command that was rolled back, and stands between two seals.
  const insert = async (sealId: number | null) => {
    const [gap] = await bench.reserveIds(1);
    await bench.write(2);
    await bench.seal();
    await bench.write(1, { id: gap });
    await sql`
      update audit_rows set seal_id = ${sealId}
      where tenant_id = ${world.tenantId} and id = ${gap ?? 0}`.execute(world.db);
    return gap;
  };

  test('into a seal that does not reach to it', async () => {
    const row = await insert(2);
    expect(await breaks()).toEqual([{ kind: 'inserted-row', seal: 2, row }]);
  });

  test('into a seal that does not exist', async () => {
    const row = await insert(9);
    expect(await breaks()).toEqual([{ kind: 'inserted-row', seal: 9, row }]);
  });

  test('in between the rows of a seal', async () => {
    await bench.write(1);
    const [row] = await bench.reserveIds(1);
    await bench.write(1);
    await bench.seal();
    await bench.write(1, { id: row });
    await sql`
      update audit_rows set seal_id = 4 where tenant_id = ${world.tenantId} and id = ${row ?? 0}`.execute(
      world.db,
    );
    expect(await breaks()).toEqual([{ kind: 'inserted-row', seal: 4, row }]);
  });

  test('without a seal is not hidden in the past: it is sealed now', async () => {
    await insert(null);
    expect(await bench.verify()).toMatchObject({ breakCount: 0, unsealed: { rows: 1 } });
  });
});

test('a row taken out of its seal is missed there, also when it was altered and sealed anew', async () => {
  await change(5, sql`seal_id = null, actor = 'another'`);
  await bench.seal();
  expect(await breaks()).toEqual([{ kind: 'deleted-row', seal: 2, row: idAt(5) }]);
});

test('a row altered together with its marks is found, unnamed', async () => {
  await change(5, sql`actor = 'another'`);
  const whole = await bench.marksOf(2);
  await sql`
    update audit_seals set row_marks = ${whole} where tenant_id = ${world.tenantId} and id = 2`.execute(
    world.db,
  );
  expect(await breaks()).toEqual([{ kind: 'altered-rows', seal: 2 }]);
});

describe('the whole chain computed anew over an altered row', () => {
  beforeEach(() => change(5, sql`actor = 'another'`));

  test('without the key: the signatures tell', async () => {
    await bench.forgeChain({ key: newAuditKey(bench.key.keyId), rows: true });
    expect(await breaks({ anchor: null })).toEqual(
      [1, 2, 3].map((seal) => ({ kind: 'bad-signature', seal })),
    );
  });

  test('with a key of its own: nobody knows it', async () => {
    await bench.forgeChain({ key: newAuditKey(7), rows: true });
    expect(await breaks({ anchor: null })).toEqual(
      [1, 2, 3].map((seal) => ({ kind: 'unknown-key', seal, keyId: 7 })),
    );
  });

  test('with the stolen key: the anchor tells, and nothing else could', async () => {
    await bench.forgeChain({ key: bench.key, rows: true });
    // The control: by itself the forged database fits.
    expect(await breaks({ anchor: null })).toEqual([]);
    expect(await breaks()).toEqual([2, 3].map((seal) => ({ kind: 'differs-from-anchor', seal })));
  });

  test('in the seal only, without a signature', async () => {
    await sql`
      update audit_seals set rows_hash = ${'ab'.repeat(32)}
      where tenant_id = ${world.tenantId} and id = 2`.execute(world.db);
    const kinds = (await breaks()).map(({ kind }) => kind);
    expect(kinds).toEqual(['altered-seal', 'altered-row']);
  });
});

test('a seal made anew by itself does not carry the next one', async () => {
  await sql`
    update audit_seals set previous_hash = ${'ab'.repeat(32)}
    where tenant_id = ${world.tenantId} and id = 3`.execute(world.db);
  expect((await breaks()).map(({ kind }) => kind)).toEqual(['altered-seal', 'broken-chain']);
});

describe('cut', () => {
  test('the tail, rows and seals: the anchor tells, and nothing else could', async () => {
    await bench.cutTail(1);
    expect(await breaks({ anchor: null })).toEqual([]);
    expect(await breaks()).toEqual([{ kind: 'cut-tail', from: 2, to: 3 }]);
  });

  test('everything', async () => {
    await bench.cutTail(0);
    expect(await breaks()).toEqual([{ kind: 'cut-tail', from: 1, to: 3 }]);
  });

  test('a piece out of the middle', async () => {
    for (const [table, column] of [
      ['audit_rows', 'seal_id'],
      ['audit_seals', 'id'],
    ] as const) {
      await sql`
        delete from ${sql.table(table)}
        where tenant_id = ${world.tenantId} and ${sql.ref(column)} = 2`.execute(world.db);
    }
    expect(await breaks()).toEqual([
      { kind: 'broken-chain', seal: 3 },
      { kind: 'missing-seals', from: 2, to: 2 },
    ]);
  });

  test('the anchor, at its end: in a while, for a seal may be on its way', async () => {
    const lines = (await readFile(bench.file, 'utf8')).split('\n');
    await writeFile(bench.file, `${lines.slice(0, 2).join('\n')}\n`);
    expect(await bench.verify()).toMatchObject({ breakCount: 0, waitingForAnchor: 1 });
    world.clock.advance(anchoredWithin + 1);
    expect(await breaks()).toEqual([{ kind: 'not-anchored', seal: 3 }]);
  });

  test('the anchor, in the middle', async () => {
    const lines = (await readFile(bench.file, 'utf8')).split('\n');
    await writeFile(bench.file, [lines[0], lines[2], ''].join('\n'));
    expect(await breaks()).toEqual([{ kind: 'not-anchored', seal: 2 }]);
  });
});

test('an anchor that was written to twice contradicts itself', async () => {
  const before = await readFile(bench.file, 'utf8');
  await change(5, sql`actor = 'another'`);
  await bench.forgeChain({ key: bench.key, rows: true });
  await rm(bench.file);
  await bench.seal();
  await writeFile(bench.file, before + (await readFile(bench.file, 'utf8')));
  const kinds = (await breaks()).map(({ kind }) => kind);
  expect(kinds).toContain('anchor-contradicts-itself');
});

test('a new key is known by its number, and the old seals by the old one', async () => {
  const next = newAuditKey(2);
  await bench.write(2);
  await bench.seal({ key: next });
  const both = [bench.key, next].map(
    ({ keyId, secretKey }) => [keyId, publicKeyOf(secretKey)] as const,
  );
  expect(await breaks({ keys: new Map(both) })).toEqual([]);
  expect(await breaks()).toEqual([{ kind: 'unknown-key', seal: 4, keyId: 2 }]);
});

test('since a time: what came before is not looked at', async () => {
  world.clock.advance(60_000);
  const since = world.clock.now();
  await bench.write(2);
  await bench.seal();
  await change(5, sql`actor = 'another'`);
  expect(await bench.verify({ since })).toMatchObject({ rows: 2, seals: 1, breakCount: 0 });
  await sql`
    update audit_rows set actor = 'another' where tenant_id = ${world.tenantId} and seal_id = 4`.execute(
    world.db,
  );
  const kinds = (await breaks({ since })).map(({ kind }) => kind);
  expect(kinds).toEqual(['altered-row', 'altered-row']);
});

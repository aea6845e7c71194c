import { sql } from 'kysely';
import { useTestDatabase } from '@tests/support/test-database';
import { insertRows } from './insert-rows';
import { oneRoundTrip } from './one-round-trip';

const database = useTestDatabase();
const at = new Date('2026-11-23T01:02:03.456Z');
const row = (target: string) => ({
  tenant_id: '330382',
  at,
  actor: 'nobody',
  operation: 'test.write',
  target,
  unit_id: null,
  detail: { words: 'it’s "quoted" \\ and 中文', none: null },
});
const stored = () =>
  database.db
    .selectFrom('audit_rows')
    .select(['at', 'target', 'unit_id', 'detail'])
    .orderBy('id')
    .execute();

beforeEach(() => sql`delete from audit_rows`.execute(database.db));

it('runs in order, each statement seeing what those before it did', async () => {
  const [, before, , after] = await database.db
    .transaction()
    .execute((trx) =>
      oneRoundTrip(trx, [
        insertRows('audit_rows', [row('one')]),
        sql<{ n: number }>`select count(*)::int as n from audit_rows`,
        insertRows('audit_rows', [row('two'), row('three')]),
        trx.selectFrom('audit_rows').select('target').orderBy('id'),
      ]),
    );
  expect(before).toEqual([{ n: 1 }]);
  expect(after).toEqual([{ target: 'one' }, { target: 'two' }, { target: 'three' }]);
});

it('stores what it was given, whatever stands in it', async () => {
  await insertRows('audit_rows', [row('one')]).execute(database.db);
  const { detail } = row('one');
  expect(await stored()).toEqual([{ at, target: 'one', unit_id: null, detail }]);
});

it('one that fails fails them all, with its own error', async () => {
  const wrong = { ...row('two'), tenant_id: null } as unknown as ReturnType<typeof row>;
  const work = database.db
    .transaction()
    .execute((trx) =>
      oneRoundTrip(trx, [
        insertRows('audit_rows', [row('one')]),
        insertRows('audit_rows', [wrong]),
        insertRows('audit_rows', [row('three')]),
      ]),
    );
  await expect(work).rejects.toMatchObject({ code: '23502' });
  expect(await stored()).toEqual([]);
});

it('sends together what is asked of one transaction at the same time, each with its own answer', async () => {
  await database.db.transaction().execute(async (trx) => {
    const connections = jest.spyOn(trx.getExecutor(), 'provideConnection');
    const [first, second] = await Promise.all([
      oneRoundTrip(trx, [insertRows('audit_rows', [row('one')])]),
      oneRoundTrip(trx, [sql<{ n: number }>`select count(*)::int as n from audit_rows`]),
    ]);
    expect([first, second]).toEqual([[[]], [[{ n: 1 }]]]);
    expect(connections).toHaveBeenCalledTimes(1);
  });
});

it('refuses rows that differ in their columns', () => {
  const { detail: _detail, ...shorter } = row('two');
  expect(() => insertRows('audit_rows', [row('one'), shorter])).toThrow('differ');
});

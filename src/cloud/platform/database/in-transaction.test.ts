import { sql } from 'kysely';
import { useTestDatabase } from '@tests/support/test-database';
import { inTransaction } from './in-transaction';
import { insertRows } from './insert-rows';

const database = useTestDatabase();
const row = (target: string) => ({
  tenant_id: '330382',
  at: new Date('2026-11-23T01:02:03.456Z'),
  actor: 'nobody',
  operation: 'test.write',
  target,
  unit_id: null,
  detail: {},
});
const key = {
  tenant_id: '330382',
  caller: 'somebody',
  operation: 'test.write',
  key: 'the-same-key',
  request_hash: '',
  output: null,
  created_at: new Date('2026-11-23T01:02:03.456Z'),
};
const targets = async () => {
  const rows = await database.db.selectFrom('audit_rows').select('target').orderBy('id').execute();
  return rows.map(({ target }) => target);
};

beforeEach(async () => {
  await sql`delete from audit_rows`.execute(database.db);
  await sql`delete from idempotency_keys`.execute(database.db);
});

describe('what is written last, with COMMIT right behind it', () => {
  it('is stored when the transaction is done', async () => {
    const given = await inTransaction(database.db, async (trx, writeLast) => {
      await insertRows('audit_rows', [row('one')]).execute(trx);
      await writeLast([insertRows('audit_rows', [row('two')])]);
      return 'given';
    });
    expect(given).toBe('given');
    expect(await targets()).toEqual(['one', 'two']);
  });

  it('takes everything back when one of it fails, and says which', async () => {
    const wrong = { ...row('two'), tenant_id: null } as unknown as ReturnType<typeof row>;
    const work = inTransaction(database.db, async (trx, writeLast) => {
      await insertRows('audit_rows', [row('one')]).execute(trx);
      await writeLast([
        insertRows('audit_rows', [wrong]),
        insertRows('audit_rows', [row('three')]),
      ]);
    });
    await expect(work).rejects.toMatchObject({ code: '23502' });
    expect(await targets()).toEqual([]);
  });

  it('is not sent at all when the driver could fail on a value of it', async () => {
    const endless: Record<string, unknown> = {};
    endless.self = endless;
    const work = inTransaction(database.db, async (trx, writeLast) => {
      await insertRows('audit_rows', [row('one')]).execute(trx);
      await writeLast([
        insertRows('audit_rows', [row('two')]),
        sql`update audit_rows set detail = ${endless}`,
      ]);
    });
    await expect(work).rejects.toThrow(TypeError);
    expect(await targets()).toEqual([]);
  });

  it('is tried again, with all before it, when another process answered the same key', async () => {
    let attempts = 0;
    await inTransaction(database.db, async (trx, writeLast) => {
      attempts += 1;
      await insertRows('audit_rows', [row(`attempt ${attempts}`)]).execute(trx);
      if (attempts === 1) await insertRows('idempotency_keys', [key]).execute(trx);
      await writeLast([insertRows('idempotency_keys', [key])]);
    });
    expect(await targets()).toEqual(['attempt 2']);
  });

  it('is taken back too when the work fails after it', async () => {
    const work = inTransaction(database.db, async (_trx, writeLast) => {
      await writeLast([insertRows('audit_rows', [row('one')])]);
      throw new RangeError('too late');
    });
    await expect(work).rejects.toThrow('too late');
    expect(await targets()).toEqual([]);
  });
});

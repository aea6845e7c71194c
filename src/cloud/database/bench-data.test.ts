import { readFileSync } from 'node:fs';
import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { useTestDatabase } from '@tests/support/test-database';
import { splitStatements } from '@cloud/platform/database/migrate';
import { seedUnits } from '@cloud/organisation/demo/seed-units';

const database = useTestDatabase();

// Nobody runs the benches every day: what they fill the tables with must fit today's tables.
test.each([
  ['rush', ['rush/rush-data.sql', 'rush/activities.sql']],
  [
    'the clock',
    ['rush/rush-data.sql', 'rush/activities.sql', 'clock/credits.sql', 'clock/short-offers.sql'],
  ],
  ['rosters', ['rush/rush-data.sql', 'roster/full-activity.sql']],
  ['growth', ['rush/rush-data.sql', 'growth/grown-data.sql']],
])('the tables take the data of the bench: %s', async (_bench, files) => {
  const trx = await database.db.startTransaction().execute();
  try {
    await seedUnits(trx, '330382', new Date(), { examples: false });
    // The bench computes the words of a search with the product's own code.
    await run(trx, searchWords);
    for (const file of files) {
      const text = readFileSync(`bench/${file}`, 'utf8');
      await run(
        trx,
        text.replace(/(?<!:):([a-z]+)\b/g, (all, name) => values[name] ?? all),
      );
    }
    const { rows } = await sql`select id from activities where tenant_id = '330382'`.execute(trx);
    expect(rows).not.toEqual([]);
  } finally {
    await trx.rollback().execute();
  }
});

const searchWords = `
  create table bench_search (title text, search text, month text);
  insert into bench_search
  select 'title ' || n, '', to_char(now() + make_interval(months => m), 'YYYY-MM')
  from generate_series(1, 4) n, generate_series(-39, 3) m`;

const values: Record<string, string> = {
  people: '30',
  first: '1',
  count: '3',
  places: '5',
  apart: '50',
  bookings: '20',
  activities: '3',
};

async function run(db: Kysely<Database>, text: string): Promise<void> {
  for (const statement of splitStatements(text)) await sql.raw(statement).execute(db);
}

/**
 * A seal keeps its pace in a log that is nearly all sealed: 200,000 sealed and 20,000 unsealed rows, a
 * seal below half a second. On a PostgreSQL of its own, with the product's code.
 */
import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { median } from './median.mjs';
import { productParts } from './support/product.mjs';
import { startOwnPostgres } from './support/own-postgres.mjs';

const sealed = 200_000;
const unsealed = 20_000;
const rowsInSeal = 500;
const budgetMs = 500;
/** So many are left to mark in the ways that are compared. */
const seals = 4;
const rounds = 5;
const tenantId = 'bench';

export const title = 'A seal in a long audit log stays below 0.5 s';

/** @returns {Promise<{ lines: string[], isFine: boolean }>} */
export async function measure() {
  const { makeRoles, migrate, openPostgres, sealRows } = await productParts(
    'sealing',
    `export { makeRoles } from './src/cloud/platform/database/prepare-logins';
     export { migrate } from './src/cloud/platform/database/migrate';
     export { openPostgres } from './src/cloud/platform/database/open-postgres';
     export { sealRows } from './src/cloud/platform/sealing/seal-rows';`,
  );
  const server = await startOwnPostgres();
  if (!server) return { lines: ['not measured: no PostgreSQL is installed'], isFine: false };
  const { db, close } = await openPostgres(server.url, 2);
  try {
    await makeRoles(
      db,
      new Map([
        ['counselling', []],
        ['protection', []],
      ]),
    );
    await migrate(db, path.resolve('src/cloud/database/migrations'));
    await sql`
      insert into audit_rows (tenant_id, at, actor, operation, target, detail, seal_id)
      select ${tenantId}, now(), 'actor ' || n, 'activities.signUp', 'target ' || n, '{"n": 1}',
        case when n <= ${sealed}::int then n / ${rowsInSeal}::int + 1 end
      from generate_series(1, ${sealed + unsealed}::int) as n`.execute(db);
    await sql`vacuum analyze audit_rows`.execute(db);
    const key = { keyId: 1, secretKey: randomBytes(32) };
    const anchoredId = sealed / rowsInSeal + 1;
    const times = [];
    for (let n = 0; n < unsealed / rowsInSeal - seals; n += 1) {
      const begun = performance.now();
      const order = { tenantId, key, now: new Date(), anchoredId, most: rowsInSeal };
      const seal = await sealRows(db, order);
      if (seal?.rowCount !== rowsInSeal) throw new Error('a seal has too few rows');
      times.push(performance.now() - begun);
    }
    const slowest = Math.max(...times);
    return {
      lines: [
        `${times.length} seals of ${rowsInSeal} rows: median ${Math.round(median(times))} ms, slowest ${Math.round(slowest)} ms, budget ${budgetMs} ms; load average ${os.loadavg()[0].toFixed(1)} at the end`,
        `marking alone, medians of ${rounds} that are rolled back: by an array of ids ${await markingMs(db, byArray)} ms, joined with the ids as before ${await markingMs(db, byJoin)} ms`,
      ],
      isFine: slowest < budgetMs,
    };
  } finally {
    await close();
    await server.stop();
  }
}

const nextIds = sql`
  select id from audit_rows
  where tenant_id = ${tenantId} and seal_id is null order by id limit ${rowsInSeal}`;
/** As `seal-rows.ts` does it. */
const byArray = sql`
  update audit_rows r set seal_id = 1000000
  where r.tenant_id = ${tenantId} and r.seal_id is null and r.id = any(array(${nextIds}))
  returning r.*`;
/** As it was done: in a long log PostgreSQL took to reading all of it for every seal. */
const byJoin = sql`
  update audit_rows r set seal_id = 1000000 from (${nextIds}) next
  where r.tenant_id = ${tenantId} and r.id = next.id and r.seal_id is null
  returning r.*`;

async function markingMs(db, statement) {
  const times = [];
  for (let n = 0; n < rounds; n += 1) {
    const trx = await db.startTransaction().execute();
    const begun = performance.now();
    await statement.execute(trx);
    times.push(performance.now() - begun);
    await trx.rollback().execute();
  }
  return Math.round(median(times));
}

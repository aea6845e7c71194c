import { sql, type Kysely } from 'kysely';
import { holdersNearest, unitsBelow } from '@cloud/organisation/queries';
import { inTransaction } from '@cloud/platform/database/in-transaction';
import type { Database } from '@cloud/platform/database/schema.generated';
import { newId } from '@cloud/platform/new-id';
import { shanghaiDate } from '@shared/time/shanghai';
import { entitlementsFor } from './library';

interface Installation {
  db: Kysely<Database>;
  tenantId: string;
  now: Date;
}

export type Loaded =
  /** How many drafts were written now, and how many were there by their title. */
  | { status: 'loaded'; written: number; known: number }
  /** Nothing was migrated here yet. */
  | { status: 'no-tables' }
  /** The county's units are loaded by the first start, or by `npm run migrate`. */
  | { status: 'no-units' }
  /** Somebody has to stand for the drafts, and somebody else to review them. */
  | { status: 'no-administrator' };

/**
 * Writes the entitlements that were read in the law as drafts of the county, in the name of its first
 * platform administrator: nothing of it is public before somebody else has compared it with its source
 * and published it. Repeated, it writes only what is missing; what staff made of a draft stays, unless
 * they gave it another title.
 */
export function loadEntitlements({ db, tenantId, now }: Installation): Promise<Loaded> {
  return inTransaction(db, async (trx): Promise<Loaded> => {
    const { rows } = await sql<{ there: boolean }>`
      select to_regclass('policies') is not null as there`.execute(trx);
    if (rows[0]?.there !== true) return { status: 'no-tables' };
    const [county] = await unitsBelow(trx, tenantId, null, undefined);
    if (!county) return { status: 'no-units' };
    const onDate = shanghaiDate(now);
    const wanted = { path: county.path, roles: ['platform-admin'] as const, onDate };
    const [writer] = await holdersNearest(trx, tenantId, wanted);
    if (writer === undefined) return { status: 'no-administrator' };

    const entries = entitlementsFor(county.id);
    const there = await trx
      .selectFrom('policies')
      .where('tenant_id', '=', tenantId)
      .where('unit_id', '=', county.id)
      .select('title')
      .execute();
    const titles = new Set(there.map(({ title }) => title));
    const missing = entries.filter(({ draft }) => !titles.has(draft.title));
    for (const { draft } of missing) {
      const id = newId();
      await trx
        .insertInto('policies')
        .values({
          tenant_id: tenantId,
          id,
          unit_id: county.id,
          unit_path: county.path,
          title: draft.title,
          standing: draft.standing,
          created_by: writer,
          created_at: now,
          updated_at: now,
        })
        .execute();
      await trx
        .insertInto('policy_revisions')
        .values({
          tenant_id: tenantId,
          policy_id: id,
          revision: 1,
          draft: JSON.stringify(draft),
          written_by: writer,
          written_at: now,
        })
        .execute();
    }
    await trx
      .insertInto('audit_rows')
      .values({
        tenant_id: tenantId,
        at: now,
        actor: 'operator',
        operation: 'policies.loadEntitlements',
        unit_id: county.id,
        detail: JSON.stringify({ written: missing.length }),
      })
      .execute();
    return {
      status: 'loaded',
      written: missing.length,
      known: entries.length - missing.length,
    };
  });
}

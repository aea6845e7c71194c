import { sql } from 'kysely';
import { allRetention } from '@cloud/all-retention';
import { applyRetention } from '@cloud/platform/retention/apply-retention';
import type { RetentionRule } from '@cloud/platform/retention/retention';
import { useWorld } from '../test-world';
import { sceneOf, type OldRow } from './scene';

/**
 * Tries the rules of a domain that a clock ends: for its own `retention.test.ts`. All rules there are run,
 * since the rows of one domain may hold those of another.
 * @param oldRows one for every such rule
 */
export function forgetsOldRows(rules: readonly RetentionRule[], oldRows: readonly OldRow[]): void {
  const getWorld = useWorld();

  async function obey() {
    const { db, tenantId, clock, runtime } = getWorld();
    const context = { db, tenantId, now: clock.now(), services: runtime.services };
    await applyRetention(allRetention, context);
  }

  async function left({ table, isKept }: OldRow): Promise<number> {
    const { db, tenantId } = getWorld();
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
      where tenant_id = ${tenantId} and ${sql.raw(isKept)}`.execute(db);
    return rows[0]?.n ?? 0;
  }

  it.each(oldRows.map((row) => [`${row.table}: ${row.until}`, row] as const))(
    'forgets when it promised, and not before: %s',
    async (_name, row) => {
      const world = getWorld();
      const scene = await sceneOf(world);
      await row.plant?.(scene).execute(world.db);
      expect(await left(row)).toBe(1);
      const end = endOf(scene.now, row.gone);
      world.clock.set(new Date(end.getTime() - 1000));
      await obey();
      expect(await left(row)).toBe(1);
      world.clock.set(new Date(end.getTime() + 1000));
      await obey();
      expect(await left(row)).toBe(0);
    },
  );

  it('has a row in that test for every rule that a clock ends', () => {
    const tested = oldRows.map(({ table, until }) => `${table}: ${until}`);
    const declared = rules.flatMap(({ table, until, forget }) =>
      forget ? [`${table}: ${until}`] : [],
    );
    expect(tested.sort()).toEqual(declared.sort());
  });
}

export function endOf(from: Date, gone: OldRow['gone']): Date {
  if ('seconds' in gone) return new Date(from.getTime() + gone.seconds * 1000);
  if ('days' in gone) return new Date(from.getTime() + gone.days * 86_400_000);
  const end = new Date(from);
  end.setUTCFullYear(end.getUTCFullYear() + gone.years);
  return end;
}

import type { Domain, Seeding } from '../domain-manifest';
import { claimDataSet } from './claim-data-set';

type Seeded = Pick<Domain, 'name' | 'seed' | 'renewDemo' | 'seedsAfter'>;

/**
 * Loads what each domain brings to the demo, each in a transaction of its own. Once: a second call, also
 * one at the same moment from another process, changes nothing but what a domain has go on (`renewDemo`).
 * @returns the names of the domains whose part this call loaded
 */
export async function seedDemo(
  { db, services, tenantId, now }: Seeding,
  domains: readonly Seeded[],
): Promise<string[]> {
  const loaded: string[] = [];
  for (const { name, seed, renewDemo } of inOrder(domains)) {
    await db.transaction().execute(async (trx) => {
      if (!seed) return;
      if (await claimDataSet(trx, tenantId, `demo ${name}`, now)) {
        await seed({ db: trx, services, tenantId, now });
        loaded.push(name);
      } else if (renewDemo) {
        await oneAtATime(trx, tenantId, name);
        await renewDemo({ db: trx, services, tenantId, now });
      }
    });
  }
  return loaded;
}

/** Two processes that start together would renew the same thing twice. */
async function oneAtATime(trx: Seeding['db'], tenantId: string, name: string): Promise<void> {
  await trx
    .selectFrom('loaded_data_sets')
    .where('tenant_id', '=', tenantId)
    .where('name', '=', `demo ${name}`)
    .select('name')
    .forUpdate()
    .execute();
}

/** A domain comes when all that it builds on are there. */
function inOrder(domains: readonly Seeded[]): Seeded[] {
  const left = domains.filter(({ seed }) => seed);
  const ordered: Seeded[] = [];
  while (left.length > 0) {
    const waitsForNone = ({ seedsAfter = [] }: Seeded) =>
      !left.some(({ name }) => seedsAfter.includes(name));
    const next = left.findIndex(waitsForNone);
    if (next < 0)
      throw new Error(`${left.map(({ name }) => name).join(' and ')} wait for each other`);
    ordered.push(...left.splice(next, 1));
  }
  return ordered;
}

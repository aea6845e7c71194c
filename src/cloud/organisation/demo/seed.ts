import type { Seeding } from '@cloud/platform/domain-manifest';
import { seedUnits } from './seed-units';

/** The county, its towns, villages and bodies, with the places and hours that are examples. */
export function seed({ db, tenantId, now }: Seeding): Promise<void> {
  return seedUnits(db, tenantId, now, { examples: true });
}

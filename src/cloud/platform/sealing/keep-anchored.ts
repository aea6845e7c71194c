import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.generated';
import type { Anchor } from './anchor';
import type { Seal } from './seal';
import { sealsAfter } from './seals';

const together = 200;

export interface Anchored {
  /** How many seals the anchor has got now. */
  added: number;
  /** Whether the anchor's newest seal is the database's own one of that number. */
  agrees: boolean;
}

/** Gives the anchor every seal that it does not know. Throws what the anchor throws. */
export async function keepAnchored(
  db: Kysely<Database>,
  tenantId: string,
  anchor: Anchor,
  { head, now }: { head: Seal | null; now: Date },
): Promise<Anchored> {
  const agrees = head === null || (await hasSeal(db, tenantId, head));
  let after = head?.id ?? 0;
  let added = 0;
  for (;;) {
    const seals = await sealsAfter(db, tenantId, after, together);
    const last = seals[seals.length - 1];
    if (!last) break;
    await anchor.append(seals);
    added += seals.length;
    after = last.id;
  }
  await noteAnchored(db, tenantId, after, now);
  return { added, agrees };
}

async function hasSeal(db: Kysely<Database>, tenantId: string, seal: Seal): Promise<boolean> {
  const [own] = await sealsAfter(db, tenantId, seal.id - 1, 1);
  return own?.id === seal.id && own.hash === seal.hash;
}

async function noteAnchored(
  db: Kysely<Database>,
  tenantId: string,
  upTo: number,
  now: Date,
): Promise<void> {
  await db
    .updateTable('audit_seals')
    .set({ anchored_at: now })
    .where('tenant_id', '=', tenantId)
    .where('anchored_at', 'is', null)
    .where('id', '<=', upTo)
    .execute();
}

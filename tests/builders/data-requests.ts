import { newId } from '@cloud/platform/ids';
import type { World } from '../support/test-world';

interface RequestOptions {
  person: { id: string };
  unit: { id: string };
  kind?: 'export' | 'deletion';
  note?: string;
  dueOn?: string;
}

/** An open request that was made at a counter; gives its id. */
export async function buildDataRequest(world: World, options: RequestOptions): Promise<string> {
  const id = newId();
  await world.db
    .insertInto('data_requests')
    .values({
      tenant_id: world.tenantId,
      id,
      person_id: options.person.id,
      kind: options.kind ?? 'export',
      how: 'counter',
      unit_id: options.unit.id,
      note: options.note ?? '',
      opened_by: options.person.id,
      opened_at: world.clock.now(),
      due_on: options.dueOn ?? '2026-12-14',
    })
    .execute();
  return id;
}

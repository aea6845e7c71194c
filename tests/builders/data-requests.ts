import { newId } from '@cloud/platform/new-id';
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

/** That a member of staff has just looked a person up. */
export async function buildLook(
  world: World,
  { person, staff }: { person: { id: string }; staff: { id: string } },
): Promise<void> {
  await world.db
    .insertInto('looks_at_people')
    .values({
      tenant_id: world.tenantId,
      id: newId(),
      person_id: person.id,
      seen_by: staff.id,
      operation: 'people.lookUpPerson',
      reason: '本人来窗口',
      created_at: world.clock.now(),
    })
    .execute();
}

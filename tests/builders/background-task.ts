import { newId } from '@cloud/platform/new-id';
import type { World } from '../support/test-world';

/** A background task that somebody began and that waits for its turn; gives its id. */
export async function buildBackgroundTask(
  world: World,
  person: { id: string },
  unit: { id: string },
): Promise<string> {
  const id = newId();
  const now = world.clock.now();
  await world.db
    .insertInto('work_runs')
    .values({
      tenant_id: world.tenantId,
      id,
      kind: 'test.nothing',
      person_id: person.id,
      unit_id: unit.id,
      title: '导出名单',
      input: '{}',
      created_at: now,
      updated_at: now,
      expires_at: new Date(now.getTime() + 7 * 86_400_000),
    })
    .execute();
  return id;
}

import {
  bindJob,
  defineJob,
  noPayload,
  type BoundJob,
  type JobContext,
} from '@cloud/platform/jobs/job';
import { importKey } from './queries';

const forget = defineJob({
  name: 'activities.forget-imports',
  payload: noPayload,
  everySeconds: 6 * 3600,
});

export const importJobs: readonly BoundJob[] = [
  bindJob(forget, ({ context }) => forgetOldImports(context)),
];

const daysKept = 7;

/** Tables that were sent, and what was read of them, are of use for some days only. */
export async function forgetOldImports({
  db,
  services,
  tenantId,
}: Pick<JobContext, 'db' | 'services' | 'tenantId'>): Promise<void> {
  const before = new Date(services.clock.now().getTime() - daysKept * 86_400_000);
  const old = await db
    .selectFrom('register_imports')
    .where('tenant_id', '=', tenantId)
    .where('created_at', '<', before)
    .orderBy('created_at')
    .limit(200)
    .select('id')
    .execute();
  for (const { id } of old) {
    await services.storage.delete(importKey(tenantId, id));
    await db
      .deleteFrom('register_imports')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute();
  }
}

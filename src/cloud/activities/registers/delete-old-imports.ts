import type { Forget } from '@cloud/platform/retention/retention';
import { importKey, problemKey } from './queries';

const daysKept = 7;

/** Deleting a file is a call to the storage. */
const filesAStep = 100;

/** Uploaded tables and their parsed rows are needed for a few days only. Deletes the file, then the row. */
export const deleteOldImports: Forget = async ({ db, services, tenantId, now }, most) => {
  const before = new Date(now.getTime() - daysKept * 86_400_000);
  const old = await db
    .selectFrom('register_imports')
    .where('tenant_id', '=', tenantId)
    .where('created_at', '<', before)
    .orderBy('created_at')
    .limit(Math.min(most, filesAStep))
    .select('id')
    .execute();
  for (const { id } of old) {
    await services.storage.delete(importKey(tenantId, id));
    await services.storage.delete(problemKey(tenantId, id));
    await db
      .deleteFrom('register_imports')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute();
  }
  return old.length === filesAStep ? most : old.length;
};

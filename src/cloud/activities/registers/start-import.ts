import type { Handler } from '@cloud/platform/operation/handler';
import { newId } from '@cloud/platform/new-id';
import { personOf } from '@cloud/platform/operation/operation-context';
import { xlsxType } from '@cloud/platform/xlsx/write-sheet';
import type { activitiesContract } from '@shared/activities/contract';
import { importKey } from './queries';

const secondsToUpload = 300;

export const startImport: Handler<typeof activitiesContract.startImport> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now, services } = context;
  const { unitId, register, bytes } = input;
  const importId = newId();
  await db
    .insertInto('register_imports')
    .values({
      tenant_id: tenantId,
      id: importId,
      unit_id: unitId,
      register,
      rows: '[]',
      created_by: personOf(context),
      created_at: now,
    })
    .execute();
  const allowed = { contentType: xlsxType, bytes, seconds: secondsToUpload };
  const { url, headers } = await services.storage.presignPut(
    importKey(tenantId, importId),
    allowed,
  );

  context.audit({ target: importId, unitId, detail: { register } });
  return { importId, upload: { method: 'PUT', url, headers } };
};

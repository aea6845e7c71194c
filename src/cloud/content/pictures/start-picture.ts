import { newId } from '@cloud/platform/new-id';
import type { StagedHandler } from '@cloud/platform/operation/handler';
import { enqueue } from '@cloud/platform/jobs/enqueue';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { contentContract } from '@shared/content/contract';
import { forgetUpload } from './forget-upload';
import { uploadKey } from './picture-keys';

const minutesToUpload = 10;
const dayMs = 86_400_000;

export const startPicture: StagedHandler<typeof contentContract.startPicture> = {
  async before({ input, context }) {
    const { services, tenantId } = context;
    const uploadId = newId();
    const key = uploadKey(tenantId, personOf(context), uploadId);
    const request = await services.storage.presignPut(key, {
      contentType: input.type,
      bytes: input.bytes,
      seconds: minutesToUpload * 60,
    });
    return async ({ context: inside }) => {
      const payload = { personId: personOf(inside), uploadId };
      const startAfter = new Date(inside.now.getTime() + dayMs);
      await enqueue(inside, forgetUpload, payload, { startAfter });
      inside.audit({ target: uploadId, unitId: input.unitId });
      return { uploadId, request };
    };
  },
};

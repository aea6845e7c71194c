import * as v from 'valibot';
import { bindJob, defineJob, type BoundJob } from '@cloud/platform/jobs/job';
import { uploadKey } from './picture-keys';

const uuid = v.pipe(v.string(), v.uuid());

/** Takes away what was uploaded, a day later: by then it was kept as a picture, or nobody wants it. */
export const forgetUpload = defineJob({
  name: 'content.forget-upload',
  payload: v.object({ personId: uuid, uploadId: uuid }),
});

export const uploadJobs: BoundJob[] = [
  bindJob(forgetUpload, async ({ payload, context }) => {
    const key = uploadKey(context.tenantId, payload.personId, payload.uploadId);
    await context.services.storage.delete(key);
  }),
];

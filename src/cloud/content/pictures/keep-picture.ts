import { createHash } from 'node:crypto';
import type { StagedHandler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { contentContract } from '@shared/content/contract';
import { fileOf, pictureProblemLabels, readPicture } from '@shared/content/picture';
import { pictureKey, uploadKey } from './picture-keys';
import { stripMetadata } from './strip-metadata';

export const keepPicture: StagedHandler<typeof contentContract.keepPicture> = {
  async before({ input, context, errors }) {
    const { storage } = context.services;
    const upload = uploadKey(context.tenantId, personOf(context), input.uploadId);
    const bytes = await storage.get(upload);
    if (!bytes) throw errors.NOT_UPLOADED();
    const facts = readPicture(bytes);
    if (typeof facts === 'string') {
      await storage.delete(upload);
      throw errors.BAD_PICTURE({ data: { reason: pictureProblemLabels[facts] } });
    }
    const { type, width, height } = facts;
    const kept = stripMetadata(bytes, type);
    const file = fileOf(createHash('sha256').update(kept).digest('hex'), type);
    await storage.put(pictureKey(file), kept, { contentType: type });

    return async ({ context: inside }) => {
      await inside.db
        .insertInto('content_pictures')
        .values({
          tenant_id: inside.tenantId,
          file,
          width,
          height,
          bytes: kept.length,
          unit_id: input.unitId,
          kept_by: personOf(inside),
          kept_at: inside.now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      inside.audit({
        target: input.uploadId,
        unitId: input.unitId,
        detail: { bytes: kept.length },
      });
      return { picture: { file, width, height } };
    };
  },
};

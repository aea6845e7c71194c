import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { beginWork } from '@cloud/platform/work/begin-work';
import { xlsxType } from '@cloud/platform/xlsx/write-sheet';
import type { activitiesContract } from '@shared/activities/contract';
import { administersAt } from '../access';
import { activityById } from '../queries';
import { exportWork } from './export-work';
import { liveParties } from './queries';
import { recordDisclosure } from './record-disclosure';

export const exportRoster: Handler<typeof activitiesContract.exportRoster> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId } = context;
  const { activityId, unmasked } = input;
  const activity = await activityById(db, tenantId, activityId);
  if (!activity) throw fail('NOT_FOUND');
  if (unmasked && !administersAt(context, activity.unit_path)) throw errors.ADMIN_NEEDED();

  if (unmasked) await recordDisclosure(context, { activityId, bookingId: null, ...unmasked });
  const workId = await beginWork(context, exportWork, {
    unitId: activity.unit_id,
    title: `导出名单：${activity.title}`,
    input: { activityId, unmasked: unmasked !== undefined },
    total: await liveParties(db, tenantId, activityId),
    file: { name: `${fileName(activity.title)}-名单.xlsx`, type: xlsxType },
  });

  context.audit({
    target: activityId,
    unitId: activity.unit_id,
    detail: { workId, unmasked: unmasked !== undefined },
  });
  return { workId };
};

/** No sign that some file system or header reads as something else. */
function fileName(title: string): string {
  return title.replace(/[\\/:*?"<>|.\s]+/g, ' ').trim();
}

import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { beginBackgroundTask } from '@cloud/platform/background-tasks/begin-task';
import { xlsxType } from '@cloud/platform/xlsx/write-sheet';
import type { activitiesContract } from '@shared/activities/contract';
import { administersAt } from '../access';
import { activityById } from '../queries';
import { exportTask } from './export-task';
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
  const taskId = await beginBackgroundTask(context, exportTask, {
    unitId: activity.unit_id,
    title: `导出名单：${activity.title}`,
    input: { activityId, unmasked: unmasked !== undefined },
    total: await liveParties(db, tenantId, activityId),
    file: { name: `${fileName(activity.title)}-名单.xlsx`, type: xlsxType },
  });

  context.audit({
    target: activityId,
    unitId: activity.unit_id,
    detail: { taskId, unmasked: unmasked !== undefined },
  });
  return { taskId };
};

/** Without characters that a file system or an HTTP header treats specially. */
function fileName(title: string): string {
  return title.replace(/[\\/:*?"<>|.\s]+/g, ' ').trim();
}

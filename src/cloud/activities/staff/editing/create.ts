import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { checkDraft } from './check-draft';
import { insertActivities } from './insert-activities';

export const create: Handler<typeof activitiesContract.create> = async ({
  input,
  context,
  errors,
}) => {
  const host = await checkDraft(context, input, errors);
  const [activityId] = await insertActivities(context, { drafts: [input], host });
  if (!activityId) throw fail('INTERNAL');
  context.audit({ target: activityId, unitId: host.id });
  return { activityId };
};

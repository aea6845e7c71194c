import type { Handler } from '@cloud/platform/operation/handler';
import { newId } from '@cloud/platform/new-id';
import { notify } from '@cloud/platform/notify/notify';
import { personOf } from '@cloud/platform/operation/operation-context';
import { reachOffice } from '@shared/organisation/office';
import type { peopleContract } from '@shared/people/contract';
import { dayLabel } from '@shared/time/day-label';
import { shanghaiDate } from '@shared/time/shanghai';
import { dayAfterWorkdays } from '@shared/time/workdays';
import { hasLookedUp } from '../lookup/record-view';
import { personById } from '../queries';
import { dataRequest } from '../notifications';

const words = { export: '要一份你的资料', deletion: '注销你的账号' };

/** She is told at once: somebody else may have asked in her name. */
export const openRequest: Handler<typeof peopleContract.openRequest> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now, services } = context;
  const { personId, unitId, kind, how } = input;
  if (!(await hasLookedUp(context, personId))) throw errors.NOT_LOOKED_UP();
  if (!(await personById(db, tenantId, personId))) throw errors.NOBODY_FOUND();
  const id = newId();
  const dueOn = dayAfterWorkdays(shanghaiDate(now), services.config.dataRequestWorkdays);
  const opened = await db
    .insertInto('data_requests')
    .values({
      tenant_id: tenantId,
      id,
      person_id: personId,
      kind,
      how,
      unit_id: unitId,
      note: input.note ?? '',
      opened_by: personOf(context),
      opened_at: now,
      due_on: dueOn,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!opened) throw errors.ALREADY_OPEN();
  await notify(context, {
    personId,
    kind: dataRequest,
    title: `工作人员记下了你的要求：${words[kind]}`,
    body: `最晚 ${dayLabel(dueOn)}办好。不是你提的，请马上${reachOffice(services.config.officeTelephone)}告诉我们。`,
    link: null,
    dedupeKey: `data-request ${id}`,
  });
  context.audit({ target: personId, unitId, detail: { request: id, kind, how } });
  return { id, dueOn };
};

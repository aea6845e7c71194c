import type { Handler } from '@cloud/platform/operation/handler';
import { newId } from '@cloud/platform/ids';
import { notify } from '@cloud/platform/notify/notify';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { shanghaiDate } from '@shared/time/shanghai';
import { dayAfterWorkdays } from '@shared/time/workdays';
import { personById } from '../queries';

const words = { export: '要一份你的资料', deletion: '注销你的账号' };

/** She is told at once: somebody else may have asked in her name. */
export const openRequest: Handler<typeof peopleContract.openRequest> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now, services } = context;
  const { personId, unitId, kind, how } = input;
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
    kind: 'data-request',
    title: `工作人员记下了你的要求：${words[kind]}`,
    body: `最晚 ${dueOn} 办好。不是你提的，请马上打 12338 告诉我们。`,
    link: null,
    dedupeKey: `data-request ${id}`,
  });
  context.audit({ target: personId, unitId, detail: { request: id, kind, how } });
  return { id, dueOn };
};

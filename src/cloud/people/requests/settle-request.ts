import { grantsOf } from '@cloud/organisation/queries';
import type { Handler } from '@cloud/platform/operation/handler';
import { notify } from '@cloud/platform/notify/notify';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { shanghaiDate } from '@shared/time/shanghai';
import { personById } from '../queries';
import { allSections } from '../privacy/all-sections';
import { lockOpenRequest } from './requests';

/** Through the same export and the same erasing as when she asks by herself in the app. */
export const settleRequest: Handler<typeof peopleContract.settleRequest> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now, services } = context;
  const { requestId, decision } = input;
  const staffId = personOf(context);
  const request = await lockOpenRequest(context, requestId);
  if (!request) throw errors.ALREADY_SETTLED();
  const { person_id: personId, kind } = request;
  if (personId === staffId) throw errors.NOT_ONESELF();
  const person = await personById(db, tenantId, personId);
  const isDone = decision.decision === 'done';
  if (isDone && kind === 'deletion') {
    if (person?.is_demo) throw errors.DEMO_ACCOUNT();
    // Or it would be a way to end the roles of those above.
    const held = await grantsOf(db, tenantId, personId, shanghaiDate(now));
    if (held.length > 0) throw errors.HAS_ROLES();
  }

  await db
    .updateTable('data_requests')
    .set({
      state: decision.decision,
      reason: isDone ? null : decision.reason,
      settled_by: staffId,
      settled_at: now,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', requestId)
    .execute();
  context.audit({
    target: personId,
    unitId: request.unit_id,
    detail: { request: requestId, kind, decision: decision.decision },
  });
  if (isDone && kind === 'deletion') {
    for (const data of services.personalData) await data.erase(db, tenantId, personId, now);
    return { sections: [] };
  }
  if (person) {
    await notify(context, {
      personId,
      kind: 'data-request',
      title: isDone ? '你要的资料已经交给你了' : '你在窗口提的要求没有办',
      body: isDone
        ? '是工作人员打印或抄给你的。没有拿到，请打 12338。'
        : `原因：${decision.reason}`,
      link: null,
      dedupeKey: `data-request-settled ${requestId}`,
    });
  }
  return { sections: isDone ? await allSections(context, personId) : [] };
};

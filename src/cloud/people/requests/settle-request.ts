import { grantsOf } from '@cloud/organisation/queries';
import type { Handler, StagedHandler } from '@cloud/platform/operation/handler';
import { notify } from '@cloud/platform/notify/notify';
import { personOf } from '@cloud/platform/operation/operation-context';
import { reachOffice } from '@shared/organisation/office';
import type { peopleContract } from '@shared/people/contract';
import { shanghaiDate } from '@shared/time/shanghai';
import { limitViews, recordView } from '../lookup/record-view';
import { personById } from '../queries';
import { allSections } from '../privacy/all-sections';
import { lockOpenRequest } from './requests';
import { dataRequest } from '../notifications';

type Operation = typeof peopleContract.settleRequest;

/** An export shows more than a look-up: it counts as one. */
export const settleRequest: StagedHandler<Operation> = {
  before: async ({ context }) => {
    await limitViews(context);
    return settle;
  },
};

/** Through the same export and the same erasing as when she asks by herself in the app. */
const settle: Handler<Operation> = async ({ input, context, errors }) => {
  const { db, tenantId, now, services } = context;
  const { requestId, decision } = input;
  const staffId = personOf(context);
  const request = await lockOpenRequest(context, requestId);
  if (!request) throw errors.ALREADY_SETTLED();
  const { person_id: personId, kind } = request;
  if (personId === staffId) throw errors.NOT_ONESELF();
  if (request.opened_by === staffId) throw errors.NOT_WHO_OPENED();
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
  const kept = await recordView(context, {
    personId,
    unitId: request.unit_id,
    operation: 'people.settleRequest',
    reason: decision.reason,
  });
  context.audit({
    target: personId,
    unitId: request.unit_id,
    detail: { request: requestId, kind, decision: decision.decision, ...kept },
  });
  if (isDone && kind === 'deletion') {
    for (const data of services.personalData) await data.erase(db, tenantId, personId, now);
    return { sections: [] };
  }
  if (person) {
    await notify(context, {
      personId,
      kind: dataRequest,
      title: isDone ? '你要的资料已经交给你了' : '你在窗口提的要求没有办',
      body: isDone
        ? `是工作人员打印或抄给你的。没有拿到，请${reachOffice(services.config.officeTelephone)}告诉我们。`
        : `原因：${decision.reason}`,
      link: null,
      dedupeKey: `data-request-settled ${requestId}`,
    });
  }
  return { sections: isDone ? await allSections(context, personId) : [] };
};

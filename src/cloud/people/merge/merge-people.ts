import type { Handler } from '@cloud/platform/operation/handler';
import { notify } from '@cloud/platform/notify/notify';
import { reachOffice } from '@shared/organisation/office';
import type { peopleContract } from '@shared/people/contract';
import { recordView } from '../lookup/record-view';
import { lockPair, mergeObstacle, mergeRecords } from './merge-records';
import { merged } from '../notifications';

export const mergePeople: Handler<typeof peopleContract.mergePeople> = async ({
  input,
  context,
  errors,
}) => {
  const { keepId, goneId } = input;
  const why = await mergeObstacle(context, await lockPair(context, input));
  if (why !== null) throw errors.CANNOT_MERGE({ data: { why } });
  const effects = await mergeRecords(context, { keepId, goneId });
  await notify(context, {
    personId: keepId,
    kind: merged,
    title: '你的两个账号并成了一个',
    body: `报名、家人和消息都在这里了。不是你要求的，请马上${reachOffice(context.services.config.officeTelephone)}告诉我们。`,
    link: null,
    dedupeKey: `merged ${goneId}`,
  });
  const operation = 'people.mergePeople';
  const { reason } = input;
  const kept = await recordView(context, { personId: keepId, unitId: null, operation, reason });
  context.audit({ target: keepId, detail: { gone: goneId, ...kept } });
  return { effects };
};

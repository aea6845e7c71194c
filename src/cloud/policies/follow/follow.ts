import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { policiesContract } from '@shared/policies/contract';
import { isDiscreet } from '@shared/policies/rules';
import { topicsWithoutTrace } from '@shared/policies/topics';
import { livePolicy } from '../queries';
import { readDraft } from '../read-draft';

export const follow: Handler<typeof policiesContract.follow> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { followed, on } = input;
  const mine = { tenant_id: tenantId, person_id: personOf(context) };

  if (followed.what === 'topic') {
    if (on && topicsWithoutTrace.includes(followed.topic)) throw errors.LEAVES_A_TRACE();
    const row = { ...mine, topic: followed.topic };
    if (on) {
      await db
        .insertInto('policy_topic_follows')
        .values({ ...row, since: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    } else {
      await db
        .deleteFrom('policy_topic_follows')
        .where('tenant_id', '=', row.tenant_id)
        .where('topic', '=', row.topic)
        .where('person_id', '=', row.person_id)
        .execute();
    }
    return { done: true };
  }

  const row = { ...mine, policy_id: followed.policyId };
  if (!on) {
    // Also of what is not public any more.
    await db
      .deleteFrom('policy_follows')
      .where('tenant_id', '=', row.tenant_id)
      .where('policy_id', '=', row.policy_id)
      .where('person_id', '=', row.person_id)
      .execute();
    return { done: true };
  }
  const policy = await livePolicy(db, tenantId, followed.policyId);
  if (!policy) throw fail('NOT_FOUND');
  if (isDiscreet(readDraft(policy.live))) throw errors.LEAVES_A_TRACE();
  await db
    .insertInto('policy_follows')
    .values({ ...row, since: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { done: true };
};

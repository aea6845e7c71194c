import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { policiesContract } from '@shared/policies/contract';
import { topics as allTopics } from '@shared/policies/topics';
import { shanghaiDate } from '@shared/time/shanghai';
import { presentCard } from '../present';
import { policiesById } from '../queries';
import { followsOf } from './follows';

export const following: Handler<typeof policiesContract.following> = async ({ context }) => {
  const { db, tenantId, now } = context;
  const { policies, topics } = await followsOf(db, tenantId, personOf(context));
  const ids = policies.map((row) => row.policy_id);
  const rows = new Map((await policiesById(db, tenantId, ids)).map((row) => [row.id, row]));
  const today = shanghaiDate(now);
  return {
    policies: ids.flatMap((id) => {
      const row = rows.get(id);
      // What was withdrawn is shown by the message about it, and by nothing here.
      return row === undefined || row.live === null ? [] : [presentCard(row, today)];
    }),
    topics: allTopics.filter((topic) => topics.some((row) => row.topic === topic)),
  };
};

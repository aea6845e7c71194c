import type { Handler } from '@cloud/platform/operation/handler';
import type { policiesContract } from '@shared/policies/contract';
import { shanghaiDate } from '@shared/time/shanghai';
import { presentCard } from '../present';
import { policiesById } from '../queries';
import { findPolicies } from './find-policies';
import { marksOf } from './synonyms';

const mostFound = 30;
const mostClosest = 5;

export const search: Handler<typeof policiesContract.search> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const { words, topic } = input;
  const { ids, way } = await findPolicies(db, { tenantId, words, topic, limit: mostFound + 1 });
  const shown = ids.slice(0, way === 'closest' ? mostClosest : mostFound);
  const rows = new Map((await policiesById(db, tenantId, shown)).map((row) => [row.id, row]));
  const today = shanghaiDate(now);
  return {
    items: shown.flatMap((id) => {
      const row = rows.get(id);
      return row === undefined || row.live === null ? [] : [presentCard(row, today)];
    }),
    marks: marksOf(words),
    found: way,
    hasMore: way !== 'closest' && ids.length > mostFound,
  };
};

import type { Handler } from '@cloud/platform/operation/handler';
import type { policiesContract } from '@shared/policies/contract';
import { shanghaiDate } from '@shared/time/shanghai';
import { presentCard } from '../present';
import { isWanted } from '@shared/policies/filters';
import { policiesById } from '../queries';
import { findPolicies } from './find-policies';
import { marksOf } from './synonyms';

const mostFound = 30;
const mostClosest = 5;
const mostRead = 200;

export const search: Handler<typeof policiesContract.search> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const { words, ...filters } = input;
  const { topic, state, reach, forWhom } = filters;
  // These are known of a policy when it is read: then more are read, and the rest left out.
  const isNarrowed = (state ?? reach ?? forWhom) !== undefined;
  const limit = isNarrowed ? mostRead : mostFound + 1;
  const { ids, way } = await findPolicies(db, { tenantId, words, topic, limit });
  const rows = new Map((await policiesById(db, tenantId, ids)).map((row) => [row.id, row]));
  const today = shanghaiDate(now);
  const cards = ids
    .flatMap((id) => {
      const row = rows.get(id);
      return row === undefined || row.live === null ? [] : [presentCard(row, today)];
    })
    .filter((card) => isWanted(card, filters));
  const most = way === 'closest' ? mostClosest : mostFound;
  return {
    items: cards.slice(0, most),
    marks: marksOf(words),
    found: cards.length === 0 ? 'nothing' : way,
    hasMore: way !== 'closest' && cards.length > most,
  };
};

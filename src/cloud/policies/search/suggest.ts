import type { Handler } from '@cloud/platform/operation/handler';
import type { policiesContract } from '@shared/policies/contract';
import { listTitle } from '@shared/policies/rules';
import { policiesById } from '../queries';
import { readDraft } from '../read-draft';
import { findPolicies } from './find-policies';

const mostSuggested = 6;

export const suggest: Handler<typeof policiesContract.suggest> = async ({ input, context }) => {
  const { db, tenantId } = context;
  const wanted = { tenantId, words: input.words, topic: undefined, limit: mostSuggested };
  const { ids, way } = await findPolicies(db, wanted);
  // What only resembles it would mislead before she has finished typing.
  if (way === 'closest') return { suggestions: [] };
  const rows = new Map((await policiesById(db, tenantId, ids)).map((row) => [row.id, row]));
  return {
    suggestions: ids.flatMap((id) => {
      const row = rows.get(id);
      if (row === undefined || row.live === null) return [];
      return [{ policyId: id, title: listTitle(readDraft(row.live)) }];
    }),
  };
};

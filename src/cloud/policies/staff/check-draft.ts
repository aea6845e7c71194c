import { unitById } from '@cloud/organisation/queries';
import { fail } from '@cloud/platform/errors';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { PolicyDraft } from '@shared/policies/drafts';
import { figuresProblem } from '@shared/policies/figures';
import { policyFacts } from '@shared/policies/facts/facts';
import {
  draftProblem,
  compactRule,
  sourceProblems,
  type DraftProblem,
} from '@shared/policies/rules';
import { problemsOf } from '@shared/rules/check-rule';
import { shanghaiDate } from '@shared/time/shanghai';
import { allowedHosts } from '../queries';

/** Where a draft comes from, or the first thing that is wrong with it. */
export async function checkDraft(
  { db, tenantId }: OperationContext,
  draft: PolicyDraft,
): Promise<{ unit: { id: string; path: string } } | { problem: DraftProblem }> {
  const problem = draftProblem(draft);
  if (problem) return { problem };
  const unit = await unitById(db, tenantId, draft.unitId);
  if (!unit) throw fail('NOT_FOUND');
  return { unit };
}

// A phone reads rules in pages below 100 KB, and each is whole on a page.
const mostRuleBytes = 60_000;

/**
 * All that keeps a draft from being published: no official source, a rule that names what nobody asks or
 * whose own examples fail.
 */
export async function publishProblems(
  { db, tenantId, now, services }: Pick<OperationContext, 'db' | 'tenantId' | 'now' | 'services'>,
  draft: PolicyDraft,
): Promise<DraftProblem[]> {
  const hosts = await allowedHosts(db, tenantId);
  const { production } = services.config;
  const { rule, parameters } = draft;
  const written =
    rule === undefined
      ? []
      : problemsOf(rule, {
          facts: policyFacts,
          parameters,
          needsClauses: draft.standing !== 'example',
        });
  const bytes = Buffer.byteLength(JSON.stringify(compactRule(draft, shanghaiDate(now))));
  return [
    ...sourceProblems(draft, { hosts, production }),
    ...Object.values(parameters).flatMap((each) => {
      const reason = figuresProblem(each);
      return reason === null ? [] : [{ field: 'parameters', reason }];
    }),
    ...written.map(({ words }) => ({ field: 'rule', reason: words })),
    ...(bytes > mostRuleBytes
      ? [{ field: 'rule', reason: '条件太长，手机上放不下，请写短些' }]
      : []),
  ];
}

import { ruledOf } from '@shared/policies/affected/who-changes';
import type { PolicyDraft } from '@shared/policies/drafts';
import { Panel } from '../../../../ui/panel';
import { RuleComparison } from './rule-comparison';

interface RuleChangesProps {
  before: PolicyDraft;
  after: PolicyDraft;
}

/** What of the conditions is not the same in two drafts; nothing where neither has any. */
export function RuleChanges({ before, after }: RuleChangesProps) {
  if (before.rule === undefined && after.rule === undefined) return null;
  return (
    <Panel title="条件改了什么">
      <RuleComparison before={ruledOf(before)} after={ruledOf(after)} />
    </Panel>
  );
}

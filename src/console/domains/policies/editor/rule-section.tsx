import { conditionsOf } from '@shared/rules/predicate';
import { GroupIssue } from '../../../ui/form-field';
import { Panel } from '../../../ui/panel';
import type { PolicyFieldsProps } from './fields/policy-fields';

/** The conditions by which the phone judges whether it fits her. */
export function RuleSection({ form }: PolicyFieldsProps) {
  const versions = form.rule?.versions ?? [];
  return (
    <Panel title="适用条件（规则）">
      <GroupIssue name="rule" />
      <GroupIssue name="parameters" />
      {versions.length === 0 ? (
        <p className="quiet">没有写规则：居民会读到“请问窗口”。</p>
      ) : (
        <ul>
          {versions.flatMap(({ number, when }) =>
            conditionsOf(when).map(({ id, words }) => <li key={`${number} ${id}`}>{words}</li>),
          )}
        </ul>
      )}
    </Panel>
  );
}

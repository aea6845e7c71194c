import { Alert } from 'antd';
import { quoted } from '@shared/rules/editing/sentence';
import type { RuleProblem } from '@shared/rules/check-rule';

interface RuleProblemsProps {
  problems: readonly RuleProblem[];
  /** What a condition is called, by its id. */
  titles: Readonly<Record<string, string>>;
}

/** Why it cannot go public yet: the server refuses for the same reasons. */
export function RuleProblems({ problems, titles }: RuleProblemsProps) {
  if (problems.length === 0) {
    return <Alert type="success" showIcon title="条件写全了，例子也都对，可以送审" />;
  }
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={`还有 ${problems.length} 处要补，补了才能送审和公开；草稿可以先存`}
      description={
        <ul className="rule-why">
          {problems.map(({ code, at, words }, index) => (
            <li key={index} data-code={code}>
              {titles[at] !== undefined && `${quoted(titles[at])}：`}
              {words}
            </li>
          ))}
        </ul>
      }
    />
  );
}

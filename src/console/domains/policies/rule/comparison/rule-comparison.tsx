import { Tag } from 'antd';
import type { Ruled } from '@shared/policies/affected/who-changes';
import { policyFacts } from '@shared/policies/facts/facts';
import {
  compareRules,
  isSameRule,
  textOf,
  type ComparedLine,
  type ComparedVersion,
  type Mark,
} from '@shared/rules/editing/compare-rules';
import type { Line } from '@shared/rules/editing/outline';
import '../rule.css';

interface RuleComparisonProps {
  before: Ruled;
  after: Ruled;
}

/** Two rules as sentences, with a mark on every line that is not the same in both. */
export function RuleComparison({ before, after }: RuleComparisonProps) {
  const compared = compareRules(before.rule, after.rule, {
    before: { facts: policyFacts, parameters: before.parameters },
    after: { facts: policyFacts, parameters: after.parameters },
  });
  if (compared.length === 0) return <p className="quiet">两边都没有写条件。</p>;
  if (isSameRule(compared)) return <p className="quiet">条件没有改。</p>;
  return (
    <div className="rule-part">
      {compared.map((version) => (
        <Version key={version.number} version={version} isOnly={compared.length === 1} />
      ))}
    </div>
  );
}

const marks: Record<Exclude<Mark, 'same'>, { words: string; colour: string }> = {
  added: { words: '新加', colour: 'success' },
  removed: { words: '删了', colour: 'error' },
  changed: { words: '改了', colour: 'warning' },
  moved: { words: '挪了', colour: 'processing' },
};

function MarkTag({ mark }: { mark: Mark }) {
  if (mark === 'same') return null;
  return <Tag color={marks[mark].colour}>{marks[mark].words}</Tag>;
}

function Version({ version, isOnly }: { version: ComparedVersion; isOnly: boolean }) {
  const { number, mark, lines, settings } = version;
  return (
    <section aria-label={`第 ${number} 版条件`} className="rule-part">
      {!(isOnly && mark === 'same') && (
        <h3 className="rule-heading">
          第 {number} 版条件 <MarkTag mark={mark} />
        </h3>
      )}
      <ol className="rule-lines">
        {lines.map((line, at) => (
          <ComparedRow key={at} line={line} />
        ))}
      </ol>
      {settings.length > 0 && (
        <dl className="rule-settings">
          {settings.map(({ label, before, after }) => (
            <div key={label}>
              <dt>{label}</dt>
              {before !== '' && <dd className="rule-before">{before}</dd>}
              <dd>{after === '' ? '没有了' : after}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function ComparedRow({ line: { mark, line, before } }: { line: ComparedLine }) {
  return (
    <li
      className={`rule-line rule-line--${mark}`}
      style={{ paddingInlineStart: `${12 + line.at.length * 20}px` }}
    >
      <MarkTag mark={mark} />
      <div>
        {before !== null && (
          <div className="rule-before">
            <span className="rule-hidden">原来：</span>
            <Words line={before} />
          </div>
        )}
        {before !== null && <span className="rule-hidden">现在：</span>}
        {mark === 'removed' ? (
          <del>
            <Words line={line} />
          </del>
        ) : (
          <Words line={line} />
        )}
      </div>
    </li>
  );
}

function Words({ line }: { line: Line }) {
  const [words, ...others] = [...new Set(textOf(line).split('\n'))].filter(Boolean);
  return (
    <>
      <span className={line.condition === null ? 'rule-line__head' : undefined}>{words}</span>
      {others.map((each) => (
        <span key={each} className="rule-line__more">
          {each}
        </span>
      ))}
    </>
  );
}

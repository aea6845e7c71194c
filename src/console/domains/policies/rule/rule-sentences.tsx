import { policyFacts } from '@shared/policies/facts/facts';
import type { Ruled } from '@shared/policies/affected/who-changes';
import { outlineOf } from '@shared/rules/editing/outline';
import { dayWords } from '@shared/rules/editing/sentence';
import { Panel } from '../../../ui/panel';
import './rule.css';

/** The whole rule, as it is read; with how its made-up persons must come out. */
export function RuleSentences({ rule, parameters }: Ruled) {
  if (rule === null) return null;
  return (
    <Panel title="适用条件（规则）">
      {rule.versions.map(({ number, from, until, when, examples }) => (
        <section key={number} className="rule-part" aria-label={`第 ${number} 版条件`}>
          <p className="quiet">
            {dayWords(from)}起，{until === null ? '一直有效' : `到 ${dayWords(until)}`}；试过{' '}
            {examples.length} 个例子
          </p>
          <ol className="rule-lines">
            {outlineOf(when, { facts: policyFacts, parameters }).map((line) => (
              <li
                key={line.at.join('.')}
                className="rule-line"
                style={{ paddingInlineStart: `${line.at.length * 20}px` }}
              >
                <div>
                  <span className={line.condition === null ? 'rule-line__head' : undefined}>
                    {line.words}
                  </span>
                  <span className="rule-line__more">
                    {[line.sentence === line.words ? '' : line.sentence, line.clause, line.step]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Panel>
  );
}

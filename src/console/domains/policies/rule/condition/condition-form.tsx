import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { hasOwnWords, mostWords, withTest } from '@shared/rules/editing/new-condition';
import { sentenceOf } from '@shared/rules/editing/sentence';
import type { Clause } from '@shared/rules/parameters';
import type { Condition, Test } from '@shared/rules/predicate';
import { Labelled } from '../../../../ui/labelled';
import { useWorld } from '../editor-world';
import { TestFields } from './test-fields';

interface ConditionFormProps {
  condition: Condition;
  /** What keeps it from being published. */
  problems: readonly string[];
  onChange: (condition: Condition) => void;
}

/** All of one condition: what is asked, what she reads, where it stands, and whether she can change it. */
export function ConditionForm({ condition, problems, onChange }: ConditionFormProps) {
  const world = useWorld();
  return (
    <div className="rule-form">
      {problems.map((words) => (
        <p key={words} className="rule-wrong" role="alert">
          {words}
        </p>
      ))}
      {condition.op !== 'counter' && (
        <TestFields
          test={condition}
          facts={world.facts}
          onChange={(test: Test) => onChange(withTest(condition, test, world))}
        />
      )}
      <WordsField condition={condition} onChange={onChange} />
      <ClauseFields
        clause={condition.clause}
        onChange={(clause) => onChange({ ...condition, clause })}
      />
      {condition.op !== 'counter' && <StepField condition={condition} onChange={onChange} />}
    </div>
  );
}

interface PartProps {
  condition: Condition;
  onChange: (condition: Condition) => void;
}

function WordsField({ condition, onChange }: PartProps) {
  const world = useWorld();
  const [typed, setTyped] = useState<string | null>(null);
  const isOwn = hasOwnWords(condition, world);
  return (
    <Labelled
      label="她看到的话"
      note={isOwn ? undefined : '现在是照着条件写的，换成一句她一看就懂的，比如“登记满 1 年”。'}
    >
      {(tie) => (
        <Input
          {...tie}
          maxLength={mostWords}
          value={typed ?? condition.words}
          onBlur={() => setTyped(null)}
          onChange={({ target }) => {
            setTyped(target.value);
            // Nothing is no words: the sentence stands in until there are some.
            const words = target.value.trim() || sentenceOf(condition, world).slice(0, mostWords);
            onChange({ ...condition, words });
          }}
        />
      )}
    </Labelled>
  );
}

interface ClauseFieldsProps {
  clause: Clause | null;
  onChange: (clause: Clause | null) => void;
}

/** Document and article; half of it is none. */
export function ClauseFields({ clause, onChange }: ClauseFieldsProps) {
  const [typed, setTyped] = useState(clause ?? { document: '', article: '' });
  const write = (next: Clause) => {
    setTyped(next);
    const [document, article] = [next.document.trim(), next.article.trim()];
    onChange(document && article ? { document, article } : null);
  };
  return (
    <div className="rule-pair">
      <Labelled label="依据：哪个文件">
        {(tie) => (
          <Input
            {...tie}
            maxLength={80}
            placeholder="社会保险法"
            value={typed.document}
            onChange={({ target }) => write({ ...typed, document: target.value })}
          />
        )}
      </Labelled>
      <Labelled label="第几条">
        {(tie) => (
          <Input
            {...tie}
            maxLength={120}
            placeholder="第四十五条"
            value={typed.article}
            onChange={({ target }) => write({ ...typed, article: target.value })}
          />
        )}
      </Labelled>
    </div>
  );
}

function StepField({ condition, onChange }: PartProps) {
  const [typed, setTyped] = useState(condition.step ?? '');
  const write = (hers: boolean, step: string) => {
    setTyped(step);
    const { step: _step, ...rest } = condition;
    onChange(step.trim() ? { ...rest, hers, step: step.trim() } : { ...rest, hers });
  };
  return (
    <>
      <Checkbox
        checked={condition.hers}
        onChange={({ target }) => write(target.checked, target.checked ? typed : '')}
      >
        她自己能改变这一条（不满足时显示“差一步”）
      </Checkbox>
      {condition.hers && (
        <Labelled label="她怎么做">
          {(tie) => (
            <Input
              {...tie}
              maxLength={120}
              placeholder="先到人社窗口办失业登记"
              value={typed}
              onChange={({ target }) => write(true, target.value)}
            />
          )}
        </Labelled>
      )}
    </>
  );
}

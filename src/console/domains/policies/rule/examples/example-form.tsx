import { Input, Select } from 'antd';
import { useState } from 'react';
import { expectedWords } from '@shared/rules/editing/try-example';
import { factsOf } from '@shared/policies/affected/who-changes';
import type { Answers } from '@shared/rules/facts';
import { conditionsOf } from '@shared/rules/predicate';
import { applicationDay, contractDay, type Example, type RuleVersion } from '@shared/rules/rule';
import { Labelled } from '../../../../ui/labelled';
import { useWorld } from '../editor-world';
import { AnswerField, YesNoSelect } from './answer-field';

interface ExampleFormProps {
  version: RuleVersion;
  example: Example;
  onChange: (example: Example) => void;
}

const dayFacts = { today: [], application: [applicationDay], contract: [contractDay] } as const;

/** A made-up person: only what the conditions look at is asked. */
export function ExampleForm({ version, example, onChange }: ExampleFormProps) {
  const { facts } = useWorld();
  const asked = factsOf([{ versions: [version] }]);
  const names = [
    ...new Set([...asked, ...dayFacts[version.judgedBy], ...Object.keys(example.answers)]),
  ];
  const counter = conditionsOf(version.when).filter(({ op }) => op === 'counter');
  return (
    <div className="rule-form">
      <About example={example} onChange={onChange} />
      <div className="rule-answers">
        {names.map((name) => (
          <AnswerField
            key={name}
            name={name}
            fact={facts[name]}
            value={example.answers[name]}
            onChange={(value) =>
              onChange({ ...example, answers: withAnswer(example.answers, name, value) })
            }
          />
        ))}
        {counter.map(({ id, words }) => (
          <Labelled key={id} label={`窗口说：${words}`}>
            {(tie) => (
              <YesNoSelect
                id={tie.id}
                label={`窗口说：${words}`}
                none="还没说"
                value={example.counter?.[id]}
                onChange={(value) => onChange(withCounter(example, id, value))}
              />
            )}
          </Labelled>
        ))}
      </div>
    </div>
  );
}

function About({ example, onChange }: Omit<ExampleFormProps, 'version'>) {
  const [typed, setTyped] = useState(example.words);
  return (
    <div className="rule-answers">
      <Labelled label="她是谁，一句话">
        {(tie) => (
          <Input
            {...tie}
            maxLength={120}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              onChange({
                ...example,
                words: target.value.trim() || `${expectedWords[example.is]}的人`,
              });
            }}
          />
        )}
      </Labelled>
      <Labelled label="应当是">
        {({ id }) => (
          <Select<Example['is']>
            id={id}
            aria-label="应当是"
            value={example.is}
            options={(['fits', 'not', 'unknown'] as const).map((value) => ({
              value,
              label: expectedWords[value],
            }))}
            onChange={(is) => onChange({ ...example, is })}
          />
        )}
      </Labelled>
      <Labelled label="按哪天算">
        {(tie) => (
          <Input
            {...tie}
            type="date"
            value={example.on}
            onChange={({ target }) => target.value && onChange({ ...example, on: target.value })}
          />
        )}
      </Labelled>
    </div>
  );
}

function withAnswer(answers: Answers, name: string, value: Answers[string] | undefined): Answers {
  const { [name]: _before, ...others } = answers;
  return value === undefined ? others : { ...others, [name]: value };
}

function withCounter(example: Example, id: string, value: boolean | undefined): Example {
  const { counter = {}, ...rest } = example;
  const { [id]: _before, ...others } = counter;
  const said = value === undefined ? others : { ...others, [id]: value };
  return Object.keys(said).length === 0 ? rest : { ...rest, counter: said };
}

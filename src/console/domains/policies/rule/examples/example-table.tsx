import { Button } from 'antd';
import { useState } from 'react';
import { expectedWords } from '@shared/rules/editing/try-example';
import type { Example, RuleVersion } from '@shared/rules/rule';
import { useWorld } from '../editor-world';
import { ExampleRow } from './example-row';

interface ExampleTableProps {
  version: RuleVersion;
  onChange: (examples: readonly Example[]) => void;
}

const kinds = ['fits', 'not', 'unknown'] as const;
const mostExamples = 30;

/** Made-up persons of whom it is known how the rule must answer: each is tried while one writes. */
export function ExampleTable({ version, onChange }: ExampleTableProps) {
  const { today } = useWorld();
  const [open, setOpen] = useState<number | null>(null);
  const { examples } = version;
  const missing = kinds.filter((kind) => !examples.some(({ is }) => is === kind));
  const add = (is: Example['is']) => {
    setOpen(examples.length);
    onChange([...examples, { is, words: `${expectedWords[is]}的人`, on: today, answers: {} }]);
  };
  return (
    <div className="rule-part">
      <table className="rule-examples">
        <thead>
          <tr>
            <th scope="col">编的人</th>
            <th scope="col">应当</th>
            <th scope="col">算出来</th>
            <th scope="col">
              <span className="rule-hidden">怎么改</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {examples.map((example, at) => (
            <ExampleRow
              // Two persons may have one name.
              key={at}
              version={version}
              example={example}
              isOpen={open === at}
              onOpen={(isOpen) => setOpen(isOpen ? at : null)}
              onChange={(changed) =>
                onChange(examples.map((each, place) => (place === at ? changed : each)))
              }
              onRemove={() => {
                setOpen(null);
                onChange(examples.filter((_, place) => place !== at));
              }}
            />
          ))}
        </tbody>
      </table>
      {missing.length > 0 && (
        <p className="rule-wrong">
          还缺{missing.map((kind) => `“${expectedWords[kind]}”`).join('、')}
          的例子，三种都要有才能公开。
        </p>
      )}
      {examples.length < mostExamples && (
        <div className="row">
          {kinds.map((kind) => (
            <Button key={kind} onClick={() => add(kind)}>
              加一个“{expectedWords[kind]}”的人
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

import { Button } from 'antd';
import { expectedWords, reasonWords, tryExample } from '@shared/rules/editing/try-example';
import type { Example, RuleVersion } from '@shared/rules/rule';
import { useWorld } from '../editor-world';
import { answersInWords } from '../answers-in-words';
import { ExampleForm } from './example-form';

interface ExampleRowProps {
  version: RuleVersion;
  example: Example;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onChange: (example: Example) => void;
  onRemove: () => void;
}

/** One person: her answers, what must come out, what does, and why where that is not the same. */
export function ExampleRow(props: ExampleRowProps) {
  const { version, example, isOpen, onOpen, onChange, onRemove } = props;
  const world = useWorld();
  const tried = tryExample(version, example, world);
  return (
    <>
      <tr className={tried.passes ? undefined : 'rule-examples__red'}>
        <th scope="row">
          {example.words}
          <div className="quiet">{answersInWords(example.answers, world.facts)}</div>
        </th>
        <td data-label="应当">{expectedWords[example.is]}</td>
        <td data-label="算出来">
          <span className={tried.passes ? 'rule-passes' : 'rule-wrong'}>
            {tried.passes ? '✓ ' : '✗ '}
            {expectedWords[tried.got]}
          </span>
          {!tried.passes && (
            <ul className="rule-why" aria-label="为什么">
              {tried.reasons.map((reason) => (
                <li key={reason.id}>{reasonWords(reason)}</li>
              ))}
            </ul>
          )}
        </td>
        <td>
          <Button
            size="small"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? '收起' : '改'}例子“${example.words}”`}
            onClick={() => onOpen(!isOpen)}
          >
            {isOpen ? '收起' : '改'}
          </Button>
          <Button
            size="small"
            type="text"
            danger
            aria-label={`删掉例子“${example.words}”`}
            onClick={onRemove}
          >
            删掉
          </Button>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={4}>
            <ExampleForm version={version} example={example} onChange={onChange} />
          </td>
        </tr>
      )}
    </>
  );
}

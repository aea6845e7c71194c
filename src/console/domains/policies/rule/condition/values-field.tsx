import { Checkbox, Select } from 'antd';
import { isAnswerTo, type AnswerValue, type Fact } from '@shared/rules/facts';
import type { Test } from '@shared/rules/predicate';
import { Labelled } from '../../../../ui/labelled';
import { choicesOf } from './value-field';

type OneOf = Extract<Test, { op: 'one-of' }>;

interface ValuesFieldProps {
  test: OneOf;
  fact: Fact;
  onChange: (test: OneOf) => void;
}

/** Several values, any of which will do; at least one. */
export function ValuesField({ test, fact, onChange }: ValuesFieldProps) {
  const write = (values: readonly AnswerValue[]) =>
    values.length > 0 && onChange({ ...test, values });
  if (fact.kind !== 'choice') {
    return (
      <Labelled label="哪些" note="写一个，按回车，再写下一个。">
        {({ id }) => (
          <Select<string[]>
            id={id}
            aria-label="哪些"
            mode="tags"
            value={test.values.map(String)}
            onChange={(typed) => write(typed.flatMap((each) => valueOf(each, fact)))}
          />
        )}
      </Labelled>
    );
  }
  const hasNone = fact.options.some(({ means }) => means === 'none');
  return (
    <>
      <fieldset className="rule-choices">
        <legend className="labelled__label">选了哪些算</legend>
        <Checkbox.Group
          value={test.values.map(String)}
          options={choicesOf(fact)}
          onChange={(chosen) => write(chosen)}
        />
      </fieldset>
      {hasNone && (
        <Checkbox
          checked={test.outside === 'unknown'}
          onChange={({ target }) => {
            const { outside: _outside, ...closed } = test;
            onChange(target.checked ? { ...closed, outside: 'unknown' } : closed);
          }}
        >
          法条后面还有“等”：选别的先不说不满足，选“都不是”才算不满足
        </Checkbox>
      )}
    </>
  );
}

function valueOf(typed: string, fact: Fact): AnswerValue[] {
  const value = fact.kind === 'number' ? Number(typed) : typed;
  return isAnswerTo(fact, value) ? [value] : [];
}

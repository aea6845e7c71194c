import { Input, InputNumber, Select } from 'antd';
import type { AnswerValue, Fact } from '@shared/rules/facts';
import { Labelled } from '../../../../ui/labelled';

interface ValueFieldProps {
  fact: Fact;
  label: string;
  value: AnswerValue;
  onChange: (value: AnswerValue) => void;
}

/** One value, typed as the fact wants it. 说不清 cannot be compared with. */
export function ValueField({ fact, label, value, onChange }: ValueFieldProps) {
  return (
    <Labelled label={label}>
      {(tie) => {
        if (fact.kind === 'number') {
          return (
            <InputNumber<number>
              {...tie}
              min={fact.least}
              max={fact.most}
              precision={0}
              suffix={fact.unit}
              value={Number(value)}
              onChange={(typed) => typed !== null && onChange(typed)}
            />
          );
        }
        if (fact.kind === 'day') {
          return (
            <Input
              {...tie}
              type="date"
              value={String(value)}
              onChange={({ target }) => target.value && onChange(target.value)}
            />
          );
        }
        return (
          <Select<string>
            {...tie}
            aria-label={label}
            value={String(value)}
            options={choicesOf(fact)}
            onChange={(chosen) => onChange(fact.kind === 'yes-no' ? chosen === 'true' : chosen)}
          />
        );
      }}
    </Labelled>
  );
}

/** What can be chosen of a fact whose values are a list. */
export function choicesOf(fact: Fact): { value: string; label: string }[] {
  if (fact.kind === 'yes-no') {
    return [
      { value: 'true', label: '是' },
      { value: 'false', label: '不是' },
    ];
  }
  if (fact.kind !== 'choice') return [];
  return fact.options.flatMap(({ value, label, means }) =>
    means === 'unclear' ? [] : [{ value, label }],
  );
}

import { InputNumber, Radio, Select } from 'antd';
import { parameterWords } from '@shared/rules/editing/figure-words';
import type { Fact } from '@shared/rules/facts';
import type { Amount, Test } from '@shared/rules/predicate';
import { Labelled } from '../../../../ui/labelled';
import { useWorld } from '../editor-world';

type Comparison = Extract<Test, { op: 'at-least' | 'at-most' }>;

interface AmountFieldsProps {
  test: Comparison;
  fact: Fact;
  onChange: (test: Comparison) => void;
}

/** A number that stands in the rule, or one that an office sets anew and that has dates and a source. */
export function AmountFields({ test, fact, onChange }: AmountFieldsProps) {
  const { parameters, today } = useWorld();
  const { amount } = test;
  const names = Object.keys(parameters);
  const [first] = names;
  const write = (next: Amount) => onChange({ ...test, amount: next });
  return (
    <div className="rule-pair">
      {first !== undefined && (
        <Radio.Group
          aria-label="数从哪里来"
          value={typeof amount === 'number' ? 'written' : 'named'}
          options={[
            { value: 'written', label: '写在这里的数' },
            { value: 'named', label: '会变的数（按日期取）' },
          ]}
          onChange={({ target }) => write(target.value === 'named' ? { parameter: first } : 1)}
        />
      )}
      {typeof amount === 'number' ? (
        <Labelled label="多少">
          {(tie) => (
            <InputNumber<number>
              {...tie}
              min={fact.kind === 'number' ? fact.least : 0}
              max={fact.kind === 'number' ? fact.most : 1200}
              precision={0}
              {...(fact.kind === 'number' ? { suffix: fact.unit } : {})}
              value={amount}
              onChange={(typed) => typed !== null && write(typed)}
            />
          )}
        </Labelled>
      ) : (
        <Labelled label="哪个数" note="到判断那天没有数时，这条政策显示“待核实”，不会用旧的数。">
          {({ id }) => (
            <Select<string>
              id={id}
              className="rule-wide"
              aria-label="哪个数"
              showSearch={{ optionFilterProp: 'label' }}
              value={amount.parameter}
              options={Object.entries(parameters).map(([value, each]) => ({
                value,
                label: parameterWords(each, today),
              }))}
              onChange={(parameter) => write({ parameter })}
            />
          )}
        </Labelled>
      )}
      {test.since !== undefined && (
        <Labelled label="按什么算">
          {({ id }) => (
            <Select<'years' | 'months'>
              id={id}
              aria-label="按什么算"
              value={test.since}
              options={[
                { value: 'years', label: '整年' },
                { value: 'months', label: '整月' },
              ]}
              onChange={(since) => onChange({ ...test, since })}
            />
          )}
        </Labelled>
      )}
    </div>
  );
}

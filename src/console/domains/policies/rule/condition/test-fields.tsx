import { Input, Select } from 'antd';
import { Labelled } from '../../../../ui/labelled';
import { inAnotherWay, newTest, waysFor, type Op } from '@shared/rules/editing/new-condition';
import type { Fact, FactSchema } from '@shared/rules/facts';
import type { Test } from '@shared/rules/predicate';
import { useWorld } from '../editor-world';
import { AmountFields } from './amount-fields';
import { FactSelect } from './fact-select';
import { RowFields } from './row-fields';
import { ValueField } from './value-field';
import { ValuesField } from './values-field';

interface TestFieldsProps {
  test: Exclude<Test, { op: 'counter' }>;
  /** Of a person, or of a row. */
  facts: FactSchema;
  onChange: (test: Test) => void;
}

/** Which answer is looked at, how it is compared, and with what. */
export function TestFields({ test, facts, onChange }: TestFieldsProps) {
  const { places, today } = useWorld();
  const from = { facts, today, places: Object.keys(places) };
  const fact = facts[test.fact];
  const choose = (made: Test | null) => made && onChange(made);
  return (
    <>
      <Labelled label="看她的哪个回答">
        {({ id }) => (
          <FactSelect
            id={id}
            facts={facts}
            label="看她的哪个回答"
            value={fact === undefined ? null : test.fact}
            onChange={(name) => {
              const other = facts[name];
              const [usual] = other === undefined ? [] : waysFor(other, from.places);
              choose(usual === undefined ? null : newTest(name, usual, from));
            }}
          />
        )}
      </Labelled>
      {fact !== undefined && (
        <Labelled label="怎么比">
          {({ id }) => (
            <Select
              id={id}
              className="rule-wide"
              aria-label="怎么比"
              value={test.op}
              options={waysFor(fact, from.places).map((op) => ({
                value: op,
                label: wayOf(op, fact),
              }))}
              onChange={(op: Op) => choose(inAnotherWay(test, op, from))}
            />
          )}
        </Labelled>
      )}
      {fact !== undefined && <Compared test={test} fact={fact} onChange={onChange} />}
    </>
  );
}

const isDated = ({ kind }: Fact) => kind === 'day' || kind === 'month';

/** "至少", "满了多久": how a way is called for a kind of answer. */
function wayOf(op: Op, fact: Fact): string {
  switch (op) {
    case 'is':
      return { 'yes-no': '回答是这个', choice: '选了这一个' }[String(fact.kind)] ?? '正好是';
    case 'one-of':
      return fact.kind === 'choice' ? '选了其中一个' : '是其中一个';
    case 'at-least':
      return isDated(fact) ? '到判断那天，至少满了' : '至少';
    case 'at-most':
      return isDated(fact) ? '到判断那天，满了的最多是' : '最多';
    case 'from':
      return '是那天或以后';
    case 'before':
      return '在那天之前';
    case 'within':
      return '在这些地方';
    case 'some-row':
      return '至少有一行满足';
    case 'every-row':
      return '每一行都满足';
    case 'answered':
      return '只要回答过';
    case 'counter':
      return '只有窗口能定';
  }
}

interface ComparedProps {
  test: Exclude<Test, { op: 'counter' }>;
  fact: Fact;
  onChange: (test: Test) => void;
}

function Compared({ test, fact, onChange }: ComparedProps) {
  const { places } = useWorld();
  switch (test.op) {
    case 'is':
      return (
        <ValueField
          fact={fact}
          label="和什么比"
          value={test.value}
          onChange={(value) => onChange({ ...test, value })}
        />
      );
    case 'one-of':
      return <ValuesField test={test} fact={fact} onChange={onChange} />;
    case 'at-least':
    case 'at-most':
      return <AmountFields test={test} fact={fact} onChange={onChange} />;
    case 'before':
    case 'from':
      return (
        <Labelled label="哪一天">
          {(tie) => (
            <Input
              {...tie}
              type="date"
              value={test.day}
              onChange={({ target }) => target.value && onChange({ ...test, day: target.value })}
            />
          )}
        </Labelled>
      );
    case 'within':
      return (
        <Labelled label="哪些地方" note="下面的村社也算在里面。">
          {({ id }) => (
            <Select
              id={id}
              aria-label="哪些地方"
              mode="multiple"
              value={[...test.units]}
              options={Object.entries(places).map(([value, label]) => ({ value, label }))}
              onChange={(units: string[]) => units.length > 0 && onChange({ ...test, units })}
            />
          )}
        </Labelled>
      );
    case 'some-row':
    case 'every-row':
      return (
        <RowFields
          test={test}
          fact={fact}
          onChange={onChange}
          renderTest={(one) => <TestFields {...one} />}
        />
      );
    case 'answered':
      return null;
  }
}

import { Select } from 'antd';
import type { FactSchema } from '@shared/rules/facts';

interface FactSelectProps {
  facts: FactSchema;
  value: string | null;
  label: string;
  placeholder?: string;
  id?: string;
  /** With "only the counter can tell" on top. */
  withCounter?: boolean;
  onChange: (fact: string) => void;
}

/** Never the name of a fact: they are written in small Latin letters. */
export const counterChoice = '窗口';

/** Every question whose answer can be looked at, by its words, grouped by why it is asked. */
export function FactSelect(props: FactSelectProps) {
  const { facts, value, label, withCounter = false, onChange } = props;
  const reasons = [...new Set(Object.values(facts).map(({ why }) => why))];
  const groups = reasons.map((why) => ({
    label: why,
    options: Object.entries(facts).flatMap(([name, fact]) =>
      fact.why === why ? [{ value: name, label: fact.question }] : [],
    ),
  }));
  return (
    <Select
      {...(props.id === undefined ? {} : { id: props.id })}
      className="rule-wide"
      aria-label={label}
      placeholder={props.placeholder}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent="没有这样的问题。要新问一个，请找平台管理员"
      value={value}
      options={[
        ...(withCounter ? [{ value: counterChoice, label: '不看回答：只有窗口能定' }] : []),
        ...groups,
      ]}
      onChange={(fact: string) => onChange(fact)}
    />
  );
}

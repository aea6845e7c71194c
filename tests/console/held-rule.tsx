import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { RuleEditor } from '@console/domains/policies/rule/rule-editor';
import type { Fact, FactSchema } from '@shared/rules/facts';
import type { Parameters } from '@shared/rules/parameters';
import type { Condition, Predicate, Test } from '@shared/rules/predicate';
import type { Rule, RuleVersion } from '@shared/rules/rule';
import { choice, count, day, month, place, rows, ruleOf, yesNo } from '../builders/rules';
import { show } from './screen';

const as = (fact: Fact, question: string): Fact => ({ ...fact, question });

/** A question of every kind. */
const facts: FactSchema = {
  shop: as(yesNo, '开店吗？'),
  stage: as(choice('孕期', '产期'), '哪个阶段？'),
  paid: as(count, '缴了几个月？'),
  signed: as(day, '合同哪天签的？'),
  born: as(month, '哪年哪月出生的？'),
  home: as(place, '住在哪里？'),
  children: as(
    rows({ age: as(count, '几个月大？'), at_school: as(yesNo, '上学了吗？') }),
    '有哪些孩子？',
  ),
};

export const places = { 'yueqing/hongqiao': '虹桥镇', 'yueqing/liushi': '柳市镇' };

const source = {
  clause: { document: '失业保险条例', article: '第十四条' },
  checkedOn: '2026-06-01',
};
export const register: Parameters = {
  least: {
    words: '最少缴费月数',
    unit: 'months',
    figures: [{ from: '2020-01-01', until: null, value: 12, source }],
  },
};

export const condition = (id: string, words: string, test: Test): Condition => ({
  ...test,
  id,
  words,
  clause: { document: '示例文件', article: '第一条' },
  hers: false,
});
export const shop = condition('shop', '开了店', { op: 'is', fact: 'shop', value: true });
export const paid = condition('paid', '缴满一年', { op: 'at-least', fact: 'paid', amount: 12 });
export const stage = condition('stage', '在孕期', { op: 'is', fact: 'stage', value: '孕期' });

export interface HeldRule {
  /** As the form around the editor has it now. */
  rule: () => Rule | null;
  parameters: () => Parameters;
  version: () => RuleVersion;
  /** The last condition of the whole. */
  last: () => Predicate;
}

/** The editor of a rule, with the form around it; null is a policy without one. */
export function editRule(when: Predicate | null, changes: Partial<RuleVersion> = {}): HeldRule {
  const start = when === null ? null : ruleOf(when, changes);
  let kept: Held = { rule: start, parameters: {} };
  show(<Holder start={start} onKept={(held) => (kept = held)} />);
  const version = () => {
    const found = kept.rule?.versions.at(-1);
    if (found === undefined) throw new Error('there is no version');
    return found;
  };
  return {
    rule: () => kept.rule,
    parameters: () => kept.parameters,
    version,
    last: () => {
      const whole = version().when;
      const found = whole.op === 'all' ? whole.of.at(-1) : whole;
      if (found === undefined) throw new Error('there is no condition');
      return found;
    },
  };
}

interface Held {
  rule: Rule | null;
  parameters: Parameters;
}

function Holder({ start, onKept }: { start: Rule | null; onKept: (held: Held) => void }) {
  const [held, setHeld] = useState<Held>({ rule: start, parameters: {} });
  return (
    <RuleEditor
      value={held.rule}
      parameters={held.parameters}
      register={register}
      needsClauses
      before={{ rule: start, parameters: {} }}
      places={places}
      facts={facts}
      onChange={(rule, parameters) => {
        onKept({ rule, parameters });
        setHeld({ rule, parameters });
      }}
    />
  );
}

/** In a list of that name; of several the one that was opened last, or the first. */
export async function choose(label: string, option: string, which: 0 | -1 = -1): Promise<void> {
  const field = screen.getAllByRole('combobox', { name: label, hidden: true }).at(which);
  if (field === undefined) throw new Error(`there is no ${label}`);
  fireEvent.mouseDown(field);
  const found = await screen.findAllByText(option, {
    selector: '.ant-select-item-option-content',
  });
  const last = found.at(-1);
  if (last) fireEvent.click(last);
}

/** Into the field of that name that was opened last. */
export function type(label: string, value: string): void {
  const field = screen.getAllByLabelText(label).at(-1);
  if (field) fireEvent.change(field, { target: { value } });
}

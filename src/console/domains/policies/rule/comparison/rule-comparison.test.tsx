import { render, screen } from '@testing-library/react';
import { ruleOf } from '@tests/builders/rules';
import type { Condition } from '@shared/rules/predicate';
import { RuleComparison } from './rule-comparison';

const married: Condition = {
  op: 'is',
  fact: 'married',
  value: true,
  id: 'married',
  words: '结了婚',
  clause: null,
  hers: false,
};
const paid = {
  ...married,
  op: 'at-least',
  fact: 'ui_paid_months',
  amount: 12,
  id: 'paid',
  words: '缴满一年',
} as const;
const ruled = (...of: Condition[]) => ({ rule: ruleOf({ op: 'all', of }), parameters: {} });
const lines = () =>
  [...document.querySelectorAll('.rule-line')].map(
    (line) => `${line.className.split('--')[1]} ${line.textContent}`,
  );

it('marks each line that is not the same, in words as well as in colour', () => {
  render(
    <RuleComparison
      before={ruled(married, paid)}
      after={ruled(paid, { ...married, id: 'other', words: '没结婚', value: false })}
    />,
  );
  expect(lines()).toEqual([
    'same 下面的都要满足',
    'removed 删了结了婚“登记结婚了吗？”回答“是”',
    'same 缴满一年“失业前，你和单位一共缴了几个月失业保险？”至少 12 个月',
    'added 新加没结婚“登记结婚了吗？”回答“不是”',
  ]);
});

it('shows what stood there before, and says where nothing was changed', () => {
  const { rerender } = render(
    <RuleComparison before={ruled(paid)} after={ruled({ ...paid, amount: 24 })} />,
  );
  expect(document.querySelector('.rule-line--changed .rule-before')?.textContent).toContain(
    '至少 12 个月',
  );
  screen.getByText(/至少 24 个月/);
  rerender(<RuleComparison before={ruled(paid)} after={ruled(paid)} />);
  screen.getByText('条件没有改。');
});

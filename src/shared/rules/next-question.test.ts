import { fixed, hers, ruleOf, yesNo } from '@tests/builders/rules';
import type { Answers, FactSchema } from './facts';
import { judge } from './judge';
import { nextQuestion } from './next-question';
import type { Predicate } from './predicate';

const facts: FactSchema = {
  shop: yesNo,
  staff: { ...yesNo, after: { fact: 'shop', values: [true] } },
  town: yesNo,
  jobless: yesNo,
};
const is = (fact: string) => fixed(fact, { op: 'is', fact, value: true });
const all = (...of: Predicate[]) => ruleOf({ op: 'all', of });
const rules = [all(is('shop'), is('town')), all(is('jobless'), is('town')), all(is('town'))];

function ask(answers: Answers, passed: string[] = [], asked = rules): string | null {
  const judged = asked.map((rule) =>
    judge(rule, { facts, answers, parameters: {}, today: '2026-07-01' }),
  );
  return nextQuestion(judged, { facts, answers }, new Set(passed));
}

it('asks first what decides most, and nothing that decides nothing', () => {
  expect(ask({})).toBe('town');
  expect(ask({ town: false })).toBeNull();
  expect(ask({ town: true })).toBe('shop');
  expect(ask({ town: true, shop: false })).toBe('jobless');
});

it('does not ask again what she skipped, or what she could not say', () => {
  expect(ask({}, ['town'])).toBe('shop');
  expect(ask({}, ['town', 'shop', 'jobless'])).toBeNull();
});

it('asks the question on which another hangs before it, and leaves it out where it makes no sense', () => {
  const staffed = [all(is('staff'))];
  expect(ask({}, [], staffed)).toBe('shop');
  expect(ask({ shop: true }, [], staffed)).toBe('staff');
  expect(ask({ shop: false }, [], staffed)).toBeNull();
  expect(ask({}, ['shop'], staffed)).toBeNull();
});

it('asks on where a step of hers would leave it open', () => {
  const rule = all(hers('shop', { op: 'is', fact: 'shop', value: true }), is('town'));
  expect(ask({ shop: false }, [], [rule])).toBe('town');
});

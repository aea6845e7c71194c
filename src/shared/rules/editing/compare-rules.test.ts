import fc from 'fast-check';
import { anyTest, randomFacts, randomRule } from '@tests/builders/random-rules';
import { fixed, hers, ruleOf, versionOf } from '@tests/builders/rules';
import { conditionsOf, type Predicate } from '../predicate';
import type { Rule } from '../rule';
import { compareRules, isSameRule } from './compare-rules';

const naming = { facts: randomFacts, parameters: {} };
const compare = (before: Rule | null, after: Rule | null) =>
  compareRules(before, after, { before: naming, after: naming });
const yes = (id: string) => fixed(id, { op: 'is', fact: 'a', value: true });
const all = (...of: Predicate[]): Predicate => ({ op: 'all', of });
const any = (...of: Predicate[]): Predicate => ({ op: 'any', of });
const [a, b, c] = [yes('a'), yes('b'), yes('c')];
const marks = (before: Predicate, after: Predicate) =>
  compare(ruleOf(before), ruleOf(after))[0]?.lines.map(
    ({ mark, line }) => `${mark} ${line.condition?.id ?? line.words}`,
  );

it('marks what was added, removed, changed and moved', () => {
  expect(marks(all(a, b), all(a, b, c))).toEqual([
    'same 下面的都要满足',
    'same a',
    'same b',
    'added c',
  ]);
  expect(marks(all(a, b, c), all(a, c))).toEqual([
    'same 下面的都要满足',
    'same a',
    'removed b',
    'same c',
  ]);
  expect(marks(all(a, b), all(a, { ...b, words: '别的话' }))).toContain('changed b');
  expect(marks(all(a, b, c), all(a, c, b))?.filter((each) => !each.startsWith('same'))).toEqual([
    'moved b',
  ]);
});

it('sees that one is enough now, and a group of its own', () => {
  expect(marks(all(a, b), any(a, b))?.[0]).toBe('changed 下面的满足一条就行');
  expect(marks(all(a, b, c), all(a, any(b, c)))).toEqual([
    'same 下面的都要满足',
    'same a',
    'added 下面的满足一条就行',
    'same b',
    'same c',
  ]);
});

it('knows a group again whose first condition went', () => {
  expect(marks(all(a, any(b, c)), all(any(c)))).toEqual([
    'same 下面的都要满足',
    'removed a',
    'same 下面的满足一条就行',
    'removed b',
    'same c',
  ]);
});

it('keeps what stood there before, with clause and step', () => {
  const before = hers('a', { op: 'at-least', fact: 'n', amount: 3 });
  const [version] = compare(
    ruleOf(before),
    ruleOf({ ...before, op: 'at-least', fact: 'n', amount: 4, step: '再等等' }),
  );
  expect(version?.lines[0]).toMatchObject({
    mark: 'changed',
    before: { sentence: '“？”至少 3 个月', step: '她自己能改变：去办a' },
    line: { sentence: '“？”至少 4 个月', step: '她自己能改变：再等等' },
  });
});

it('compares version by version, with days, figures and persons', () => {
  const one = versionOf(a);
  const example = { is: 'fits' as const, words: '她', on: '2026-01-01', answers: { a: true } };
  const ended = { ...one, until: '2026-06-30', judgedBy: 'contract' as const, examples: [example] };
  const two = versionOf(b, { number: 2, from: '2026-07-01' });
  const compared = compare({ versions: [one] }, { versions: [ended, two] });
  expect(compared.map(({ number, mark }) => `${number} ${mark}`)).toEqual(['1 same', '2 added']);
  expect(compared[0]?.settings).toEqual([
    {
      label: '起止',
      before: '2020 年 1 月 1 日起，一直有效',
      after: '2020 年 1 月 1 日起，到 2026 年 6 月 30 日',
    },
    { label: '按哪天的规定和数字', before: '她来查的那天', after: '合同签的那天' },
    { label: '例子', before: '', after: '她：符合（2026-01-01，1 个回答）' },
  ]);
  expect(compare({ versions: [one, two] }, { versions: [one] })[1]?.mark).toBe('removed');
  expect(compare(null, { versions: [one] })[0]?.mark).toBe('added');
  expect(compare(null, null)).toEqual([]);
});

it('finds nothing between a rule and itself, and every condition once between any two', () => {
  fc.assert(
    fc.property(randomRule(anyTest), randomRule(anyTest), (before, after) => {
      expect(isSameRule(compare(ruleOf(before), ruleOf(before)))).toBe(true);
      const lines = compare(ruleOf(before), ruleOf(after))[0]?.lines ?? [];
      const shown = lines.flatMap(({ line }) => line.condition?.id ?? []).sort();
      const there = new Set([...conditionsOf(before), ...conditionsOf(after)].map(({ id }) => id));
      expect(shown).toEqual([...there].sort());
      if (JSON.stringify(before) !== JSON.stringify(after)) {
        expect(isSameRule(compare(ruleOf(before), ruleOf(after)))).toBe(false);
      }
    }),
  );
});

import fc from 'fast-check';
import * as v from 'valibot';
import { anyTest, randomFacts } from '@tests/builders/random-rules';
import {
  choice,
  count,
  day,
  month,
  parameter,
  place,
  rows,
  ruleOf,
  yesNo,
} from '@tests/builders/rules';
import { problemsOf } from '../check-rule';
import type { Fact, FactSchema } from '../facts';
import type { Test } from '../predicate';
import { ruleSchema } from '../rule-schema';
import { figureWords, parameterWords } from './figure-words';
import {
  hasOwnWords,
  inAnotherWay,
  newCondition,
  newTest,
  waysFor,
  withTest,
} from './new-condition';
import { outlineOf } from './outline';
import { sentenceOf } from './sentence';

const as = (fact: Fact, question: string): Fact => ({ ...fact, question });
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
const naming = {
  facts,
  parameters: { months: { ...parameter(['2026-01-01', null, 12]), words: '最少缴费月数' } },
  places: { 'yueqing/hongqiao': '虹桥镇', 'yueqing/liushi': '柳市镇' },
};
const from = { facts, today: '2026-11-28', places: Object.keys(naming.places) };

it.each<[Test, string]>([
  [{ op: 'is', fact: 'shop', value: false }, '“开店吗？”回答“不是”'],
  [{ op: 'is', fact: 'stage', value: '孕期' }, '“哪个阶段？”选“孕期”'],
  [{ op: 'is', fact: 'paid', value: 3 }, '“缴了几个月？”正好 3 个月'],
  [{ op: 'is', fact: 'signed', value: '2026-07-01' }, '“合同哪天签的？”正好是 2026 年 7 月 1 日'],
  [{ op: 'one-of', fact: 'stage', values: ['孕期', '产期'] }, '“哪个阶段？”选“孕期”或“产期”'],
  [
    { op: 'one-of', fact: 'stage', values: ['孕期'], outside: 'unknown' },
    '“哪个阶段？”选“孕期”（选别的算说不准，选“都不是”才算不满足）',
  ],
  [{ op: 'one-of', fact: 'paid', values: [1, 2] }, '“缴了几个月？”是 1 个月、2 个月中的一个'],
  [{ op: 'at-least', fact: 'paid', amount: 12 }, '“缴了几个月？”至少 12 个月'],
  [
    { op: 'at-most', fact: 'paid', amount: { parameter: 'months' } },
    '“缴了几个月？”最多 “最少缴费月数”那么多',
  ],
  [
    { op: 'at-least', fact: 'born', amount: 18, since: 'years' },
    '“哪年哪月出生的？”到判断那天满 18 年',
  ],
  [
    { op: 'at-most', fact: 'born', amount: 59, since: 'years' },
    '“哪年哪月出生的？”到判断那天还没满 60 年',
  ],
  [
    { op: 'at-most', fact: 'born', amount: { parameter: 'months' }, since: 'months' },
    '“哪年哪月出生的？”到判断那天满的月数最多是“最少缴费月数”那么多',
  ],
  [{ op: 'before', fact: 'signed', day: '2026-07-01' }, '“合同哪天签的？”在 2026 年 7 月 1 日之前'],
  [{ op: 'from', fact: 'born', day: '1990-01-01' }, '“哪年哪月出生的？”是 1990 年 1 月 1 日或以后'],
  [
    { op: 'within', fact: 'home', units: ['yueqing/hongqiao', 'yueqing/liushi'] },
    '“住在哪里？”在虹桥镇、柳市镇（下面的村社也算）',
  ],
  [
    {
      op: 'some-row',
      fact: 'children',
      where: {
        op: 'all',
        of: [
          { op: 'at-most', fact: 'age', amount: 36 },
          { op: 'not', of: { op: 'is', fact: 'at_school', value: true } },
        ],
      },
    },
    '“有哪些孩子？”里至少有一行：“几个月大？”最多 36 个月，并且不能是（“上学了吗？”回答“是”）',
  ],
  [
    { op: 'every-row', fact: 'children', where: { op: 'answered', fact: 'age' } },
    '“有哪些孩子？”里每一行都：“几个月大？”已经回答',
  ],
  [{ op: 'answered', fact: 'shop' }, '“开店吗？”已经回答'],
  [{ op: 'counter' }, '只有窗口能定，手机上不判断'],
])('says what is asked, exactly: %j', (test, sentence) => {
  expect(sentenceOf(test, naming)).toBe(sentence);
});

it('reads a whole rule from top to bottom', () => {
  const hers = { clause: { document: '示例', article: '第一条' }, hers: true, step: '先去登记' };
  const lines = outlineOf(
    {
      op: 'all',
      of: [
        { op: 'is', fact: 'shop', value: true, id: 'shop', words: '开了店', ...hers },
        { op: 'not', of: { op: 'counter', id: 'c', words: '被罚过', clause: null, hers: false } },
      ],
    },
    naming,
  );
  expect(lines.map(({ at, words }) => `${at.join('.')} ${words}`)).toEqual([
    ' 下面的都要满足',
    '0 开了店',
    '1 下面的不能成立',
    '1.0 被罚过',
  ]);
  expect(lines[1]).toMatchObject({ clause: '《示例》第一条', step: '她自己能改变：先去登记' });
});

describe('a new condition', () => {
  const everyWay = Object.entries(facts).flatMap(([name, fact]) =>
    waysFor(fact, from.places).map((op) => [name, op] as const),
  );

  it.each(everyWay)('of %s asked by %s can be kept, and lacks only its clause', (name, op) => {
    const test = newTest(name, op, from);
    if (test === null) throw new Error('it cannot be asked so');
    const rule = ruleOf(newCondition(test, [], naming));
    expect(v.safeParse(ruleSchema, rule).success).toBe(true);
    const codes = problemsOf(rule, { facts, parameters: {}, needsClauses: true });
    expect(codes.map(({ code }) => code)).toEqual(['NO_CLAUSE']);
  });

  it('comes with every kind of test', () => {
    const ops = new Set<string>([...everyWay.map(([, op]) => op), 'counter']);
    expect([...ops].sort()).toEqual(
      'answered at-least at-most before counter every-row from is one-of some-row within'.split(
        ' ',
      ),
    );
  });

  it('never begins with 说不清, with which nothing can be compared', () => {
    const options = [
      { value: 'unclear', label: '说不清', means: 'unclear' as const },
      { value: 'none', label: '都不是', means: 'none' as const },
    ];
    const odd = { odd: { kind: 'choice' as const, options, question: '？', why: '？' } };
    expect(newTest('odd', 'is', { ...from, facts: odd })).toMatchObject({ value: 'none' });
  });

  it('of a place is there only where places are known', () => {
    expect(newTest('home', 'within', { ...from, places: [] })).toBeNull();
  });

  it('gets a name that is free', () => {
    const test = newTest('shop', 'is', from);
    expect(test && newCondition(test, ['shop', 'shop-2'], naming).id).toBe('shop-3');
  });

  it('takes its sentence for words until somebody writes better ones', () => {
    const one = newCondition({ op: 'is', fact: 'shop', value: true }, [], naming);
    const other = withTest(one, { op: 'is', fact: 'shop', value: false }, naming);
    expect([other.words, hasOwnWords(other, naming)]).toEqual(['“开店吗？”回答“不是”', false]);
    const named = withTest({ ...one, words: '开了店' }, { op: 'counter' }, naming);
    expect(named).toMatchObject({ op: 'counter', words: '开了店', hers: false });
  });

  it('keeps what was said when it is asked in another way', () => {
    const test: Test = { op: 'at-least', fact: 'born', amount: 18, since: 'years' };
    expect(inAnotherWay(test, 'at-most', from)).toEqual({ ...test, op: 'at-most' });
    const is: Test = { op: 'is', fact: 'stage', value: '产期' };
    const list = inAnotherWay(is, 'one-of', from);
    expect(list).toEqual({ op: 'one-of', fact: 'stage', values: ['产期'] });
    expect(list && inAnotherWay(list, 'is', from)).toEqual(is);
    expect(inAnotherWay(is, 'at-least', from)).toBeNull();
  });
});

it('has words for every test there can be, and names no fact by its key', () => {
  fc.assert(
    fc.property(anyTest, (test) => {
      const words = sentenceOf(test, { facts: randomFacts, parameters: {} });
      expect(words).toMatch(/\S/);
      expect(words).not.toMatch(/undefined|null|\[object/);
    }),
  );
});

it('writes figures as they are read', () => {
  expect([figureWords('fen', 30_000_00), figureWords('millionths', 30_500)]).toEqual([
    '30,000 元',
    '3.05%',
  ]);
  const rate = { ...parameter(['2026-01-01', '2026-06-30', 30_000]), words: '利率' };
  expect(parameterWords(rate, '2026-06-30')).toBe('利率（2026-06-30 是 3%）');
  expect(parameterWords(rate, '2026-07-01')).toBe('利率（2026-07-01 没有数）');
});

import { choice, count, fixed, month, yesNo } from '@tests/builders/rules';
import { evaluate } from './evaluate';
import { explain } from './explain';
import type { Answers } from './facts';
import type { Condition } from './predicate';
import { reasonsOf } from './reasons';
import { shortArticle } from './short-article';

const facts = { shop: yesNo, months: count, born: month, stage: choice('孕期') };

function explained(condition: Condition, answers: Answers) {
  const trace = evaluate(condition, { facts, answers, parameters: {}, day: '2026-07-15' });
  return reasonsOf(trace).map((reason) => explain(reason, facts, answers))[0];
}

it('says what was found, by which article, and what she had answered', () => {
  const condition = fixed('m', { op: 'at-least', fact: 'months', amount: 12 });
  expect(explained(condition, { months: 12 })).toEqual({
    id: 'm',
    truth: 'yes',
    words: '条件m',
    article: '第 1 条',
    clause: '《示例文件》第一条',
    note: null,
    said: '12 个月',
  });
  expect(explained({ ...condition, clause: null }, {})).toMatchObject({
    article: null,
    clause: null,
    note: '还没回答：？',
    said: null,
  });
});

it.each<[string, Condition, Answers]>([
  [
    '说不清没关系，窗口会帮你看',
    fixed('s', { op: 'is', fact: 'stage', value: '孕期' }),
    { stage: 'unclear' },
  ],
  [
    '就在你出生的这个月满，要按生日那天算',
    fixed('b', { op: 'at-most', fact: 'born', amount: 60, since: 'years' }),
    { born: '1965-07' },
  ],
  ['要由窗口来定', fixed('c', { op: 'counter' }), {}],
])('%s', (note, condition, answers) => {
  expect(explained(condition, answers)).toMatchObject({ truth: 'unknown', note });
});

it.each([
  ['第四十五条第一款', '第 45 条'],
  ['第一千零八十二条', '第 1082 条'],
  ['第十条', '第 10 条'],
  ['第四条、第十七条', '第 4 条等'],
  ['附录', '附录'],
])('%s is short: %s', (article, short) => {
  expect(shortArticle(article)).toBe(short);
});

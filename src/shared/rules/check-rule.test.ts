import { choice, count, fixed, hers, parameter, rows, yesNo } from '@tests/builders/rules';
import { problemsOf, type RuleWorld } from './check-rule';
import type { Predicate } from './predicate';
import type { Example, RuleVersion } from './rule';

const world: RuleWorld = {
  facts: { shop: yesNo, months: count, stage: choice('a'), list: rows({ open: yesNo }) },
  parameters: { least: parameter(['2026-01-01', null, 12]) },
  needsClauses: true,
};
const when = fixed('m', { op: 'at-least', fact: 'months', amount: { parameter: 'least' } });
const example = (is: Example['is'], months?: number): Example => ({
  is,
  words: `做了 ${months ?? '几'} 个月`,
  on: '2026-07-01',
  answers: months === undefined ? {} : { months },
});
const version: RuleVersion = {
  number: 1,
  from: '2026-01-01',
  until: null,
  judgedBy: 'today',
  when,
  figures: [],
  examples: [example('fits', 12), example('not', 11), example('unknown')],
};
const codes = (changes: Partial<RuleVersion>, more: RuleVersion[] = []) =>
  problemsOf({ versions: [{ ...version, ...changes }, ...more] }, world).map(({ code }) => code);

it('lets a rule pass whose examples pass', () => {
  expect(codes({})).toEqual([]);
  expect(problemsOf({ versions: [] }, world).map(({ code }) => code)).toEqual(['NO_VERSION']);
});

it('refuses a rule whose own examples fail, or that has too few of them', () => {
  const wrong = problemsOf(
    { versions: [{ ...version, examples: [...version.examples, example('fits', 3)] }] },
    world,
  );
  expect(wrong).toEqual([
    {
      code: 'EXAMPLE_FAILS',
      at: '做了 3 个月',
      words: '“做了 3 个月”应当是看起来符合，按条件算出来是不符合',
    },
  ]);
  expect(codes({ examples: [example('fits', 12)] })).toEqual(['NO_EXAMPLE', 'NO_EXAMPLE']);
  expect(
    codes({ examples: [...version.examples, { ...example('fits'), answers: { shoe: true } }] }),
  ).toEqual(['UNKNOWN_FACT']);
});

const isShop = { op: 'is', fact: 'shop', value: true } as const;

it.each<[string, string, Predicate]>([
  ['names a fact that nobody asks', 'UNKNOWN_FACT', fixed('x', { ...isShop, fact: 'shoe' })],
  ['compares a yes with a number', 'WRONG_KIND', fixed('x', { ...isShop, value: 3 })],
  ['waits for 说不清', 'WRONG_KIND', fixed('x', { op: 'is', fact: 'stage', value: 'unclear' })],
  [
    'counts the age of a number',
    'WRONG_KIND',
    fixed('x', { op: 'at-most', fact: 'months', amount: 3, since: 'years' }),
  ],
  ['has half a month', 'WRONG_KIND', fixed('x', { op: 'at-most', fact: 'months', amount: 1.5 })],
  [
    'looks for a field that the rows have not',
    'UNKNOWN_FACT',
    fixed('x', { op: 'some-row', fact: 'list', where: isShop }),
  ],
  [
    'names a parameter that does not exist',
    'UNKNOWN_PARAMETER',
    fixed('x', { op: 'at-least', fact: 'months', amount: { parameter: 'most' } }),
  ],
  ['has an empty group', 'EMPTY_GROUP', { op: 'all', of: [when, { op: 'any', of: [] }] }],
  ['says one id twice', 'SAME_ID', { op: 'all', of: [when, when] }],
  ['says nothing', 'NO_WORDS', { ...when, words: ' ' }],
  ['names no clause', 'NO_CLAUSE', { ...when, clause: null }],
  ['is hers and names no step', 'NO_STEP', { ...hers('x', isShop), step: '' }],
  ["is the counter's and hers", 'WRONG_KIND', hers('x', { op: 'counter' })],
])('refuses a rule that %s', (_name, code, predicate) => {
  expect(codes({ when: predicate })).toContain(code);
});

it('refuses a rule too large to be read, and versions that share a day', () => {
  const many = Array.from({ length: 41 }, (_, at) => fixed(`c${at}`, isShop));
  expect(codes({ when: { op: 'any', of: many } })).toContain('TOO_LARGE');
  expect(codes({ until: '2026-06-30' }, [{ ...version, number: 2, from: '2026-06-30' }])).toEqual([
    'OVERLAP',
  ]);
  expect(codes({ until: '2026-06-30' }, [{ ...version, number: 2, from: '2026-07-01' }])).toEqual(
    [],
  );
});

it('refuses to judge by a contract that nobody is asked for', () => {
  expect(codes({ judgedBy: 'contract' })).toEqual(['UNKNOWN_FACT']);
});

it('needs no clause of what is only an example', () => {
  const example = { versions: [{ ...version, when: { ...when, clause: null } }] };
  expect(problemsOf(example, { ...world, needsClauses: false })).toEqual([]);
});

import fc from 'fast-check';
import { namesDanger, outcomeOf, pointsOf, scoringRules, type Choice } from './score';
import {
  choicesOf,
  selfTestIds,
  selfTestsHere,
  selfTestTexts,
  type SelfTestId,
} from './self-tests';
import { summaryOf } from './summary';
import { mayTake } from './who-may';

const choice = fc.constantFrom<Choice>(0, 1, 2, 3);
const whole = (id: SelfTestId) => {
  const { items } = scoringRules[id];
  return fc.array(choice, { minLength: items, maxLength: items });
};
const replaced = (answers: readonly Choice[], item: number, by: Choice) =>
  answers.map((one, at) => (at === item ? by : one));
const anyTest = fc.constantFrom(...selfTestIds);

/** Answers that make this score: threes from the front, then the rest. */
function answersOf(id: SelfTestId, score: number): Choice[] {
  const { items, reversed } = scoringRules[id];
  return Array.from({ length: items }, (_, item) => {
    const points = Math.min(3, Math.max(0, score - item * 3));
    const shown = reversed.includes(item + 1) ? 3 - points : points;
    return ([0, 1, 2, 3] as const)[shown] ?? null;
  });
}

// Kroenke 2001, Spitzer 2006, Cox 1987: the last score of each band and the first of the next.
test.each<[SelfTestId, number, string, boolean]>([
  ['phq-9', 0, 'minimal', false],
  ['phq-9', 4, 'minimal', false],
  ['phq-9', 5, 'mild', false],
  ['phq-9', 9, 'mild', false],
  ['phq-9', 10, 'moderate', true],
  ['phq-9', 14, 'moderate', true],
  ['phq-9', 15, 'moderately-severe', true],
  ['phq-9', 19, 'moderately-severe', true],
  ['phq-9', 20, 'severe', true],
  ['phq-9', 27, 'severe', true],
  ['gad-7', 0, 'minimal', false],
  ['gad-7', 4, 'minimal', false],
  ['gad-7', 5, 'mild', false],
  ['gad-7', 9, 'mild', false],
  ['gad-7', 10, 'moderate', true],
  ['gad-7', 14, 'moderate', true],
  ['gad-7', 15, 'severe', true],
  ['gad-7', 21, 'severe', true],
  ['epds', 0, 'below', false],
  ['epds', 9, 'below', false],
  ['epds', 10, 'possible', true],
  ['epds', 12, 'possible', true],
  ['epds', 13, 'likely', true],
  ['epds', 30, 'likely', true],
])('%s: %i is %s', (id, score, band, isAtCutOff) => {
  const most = scoringRules[id].items * 3;
  expect(outcomeOf(id, answersOf(id, score))).toEqual({
    state: 'scored',
    score,
    most,
    band,
    cutOff: 10,
    isAtCutOff,
  });
});

test('EPDS: items 1, 2 and 4 count from the top, all others in reverse', () => {
  const first = Array.from({ length: 10 }, (_, item) => pointsOf('epds', item, 0));
  expect(first).toEqual([0, 0, 3, 0, 3, 3, 3, 3, 3, 3]);
  const last = Array.from({ length: 10 }, (_, item) => pointsOf('epds', item, 3));
  expect(last).toEqual([3, 3, 0, 3, 0, 0, 0, 0, 0, 0]);
});

test('a score lies between none and three an item, and one step changes it by the step', () => {
  fc.assert(
    fc.property(
      anyTest.chain((id) => fc.tuple(fc.constant(id), whole(id), fc.nat(9), choice)),
      ([id, answers, at, next]) => {
        const item = at % answers.length;
        const before = outcomeOf(id, answers);
        const after = outcomeOf(id, replaced(answers, item, next));
        if (before.state !== 'scored' || after.state !== 'scored') throw new Error('all answered');
        expect(before.score).toBeGreaterThanOrEqual(0);
        expect(before.score).toBeLessThanOrEqual(before.most);
        const step =
          (pointsOf(id, item, next) ?? 0) - (pointsOf(id, item, answers[item] ?? null) ?? 0);
        expect(after.score - before.score).toBe(step);
      },
    ),
  );
});

test('with an item left out there is no score and no summary, but danger is still seen', () => {
  fc.assert(
    fc.property(
      anyTest.chain((id) => fc.tuple(fc.constant(id), whole(id), fc.nat(9))),
      ([id, answers, at]) => {
        const item = at % answers.length;
        const some = replaced(answers, item, null);
        expect(outcomeOf(id, some)).toEqual({ state: 'incomplete', missing: 1 });
        expect(summaryOf(id, some)).toBeNull();
        const { dangerItem } = scoringRules[id];
        if (item + 1 !== dangerItem) expect(namesDanger(id, some)).toBe(namesDanger(id, answers));
      },
    ),
  );
  expect(outcomeOf('phq-9', [])).toEqual({ state: 'incomplete', missing: 9 });
});

test.each<[SelfTestId, number | null, readonly boolean[]]>([
  ['phq-9', 9, [false, true, true, true]],
  ['epds', 10, [true, true, true, false]],
  ['gad-7', null, [false, false, false, false]],
])('%s: the item of danger alone, %s, from top to bottom', (id, item, expected) => {
  const { items } = scoringRules[id];
  const seen = ([0, 1, 2, 3] as const).map((taken) =>
    namesDanger(
      id,
      Array.from({ length: items }, (_, at): Choice => (at + 1 === (item ?? 7) ? taken : null)),
    ),
  );
  expect(seen).toEqual(expected);
});

test.each([
  ['phq-9', { age: null, isPerinatal: null }, 'open'],
  ['phq-9', { age: 'adult', isPerinatal: null }, 'yes'],
  ['phq-9', { age: '14-17', isPerinatal: null }, 'too-young'],
  ['gad-7', { age: 'under-14', isPerinatal: null }, 'too-young'],
  ['epds', { age: '14-17', isPerinatal: true }, 'too-young'],
  ['epds', { age: 'adult', isPerinatal: null }, 'open'],
  ['epds', { age: 'adult', isPerinatal: false }, 'not-for-her'],
  ['epds', { age: 'adult', isPerinatal: true }, 'yes'],
] as const)('%s for %j: %s', (id, her, may) => expect(mayTake(id, her)).toBe(may));

test('the texts have an item for each that is scored, and four choices each', () => {
  for (const id of selfTestIds) {
    const text = selfTestTexts[id];
    expect(text.items).toHaveLength(scoringRules[id].items);
    for (const [item] of text.items.entries()) expect(choicesOf(text, item)).toHaveLength(4);
  }
});

test('words that nobody validated are for trying out only; of the EPDS not a word is shown', () => {
  expect(selfTestsHere(true)).toEqual(selfTestIds);
  expect(selfTestsHere(false)).toEqual([]);
  const validated = { ...selfTestTexts, 'gad-7': { ...selfTestTexts['gad-7'], sample: false } };
  expect(selfTestsHere(false, validated)).toEqual(['gad-7']);
  const { items, sample, choices } = selfTestTexts.epds;
  if (sample) {
    for (const { text } of items) expect(text).toMatch(/^题目 \d+$/);
    for (const text of choices) expect(text).toMatch(/^选项 \d$/);
  }
});

test('what is shared says which words, the score, and what each item counts', () => {
  expect(summaryOf('gad-7', [0, 1, 2, 3, 3, 3, 3])).toBe(
    [
      '自测 GAD-7（第 1 版，示例文字），过去两周',
      '15 分，满分 21：重',
      '每题：1）0 2）1 3）2 4）3 5）3 6）3 7）3',
      '不是诊断，心理咨询不代替治疗。',
    ].join('\n'),
  );
});

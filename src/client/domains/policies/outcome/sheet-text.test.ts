import { policyFacts } from '@shared/policies/facts/facts';
import { allRules, quiet } from '@tests/client-stand-ins/policy-library';
import { matchPolicies } from '../match/match-policies';
import { drawSheet, sheetSize, type Canvas2d } from './draw-sheet';
import { sheetText } from './sheet-text';

const today = '2026-11-28';
const answers = { starts_business: true, registration: '还没登记', harassed: true };
const { matched } = matchPolicies(allRules, {
  topics: ['business', 'safety'],
  answers,
  passed: [],
  today,
});

test('paper and picture have outcomes and next steps, and no answer, reason, or what leaves no trace', () => {
  const text = sheetText(matched, today);
  expect(text.lines).toEqual([
    {
      outcome: '看起来符合',
      title: '妇女创业贷款贴息（示例）',
      step: '带上身份证，到窗口问清楚再办。',
    },
    { outcome: '可能符合', title: '窗口才知道的', step: '要由窗口来定，打电话问一问。' },
    { outcome: '差一步', title: '先登记再补', step: '先做到：去办registered。' },
  ]);
  const whole = JSON.stringify(text);
  for (const fact of Object.keys(answers)) {
    expect(whole).not.toContain(policyFacts[fact]?.question);
  }
  expect(whole).not.toMatch(/还没登记|不符合|条件/);
  expect(whole).not.toContain(quiet.title);
});

test('all of it is drawn within the picture, and what is too long is cut', () => {
  const drawn: { words: string; y: number }[] = [];
  const on: Canvas2d = {
    fillStyle: '',
    font: '',
    fillRect: () => undefined,
    fillText: (words, _, y) => void drawn.push({ words, y }),
    measureText: (words) => ({ width: words.length * 48 }),
  };
  const text = sheetText(matched, today);
  const [first] = text.lines;
  if (first === undefined) throw new Error('there are lines');
  const lines = [...text.lines, { ...first, title: '长'.repeat(60) }];
  drawSheet(on, { ...text, lines, more: 3 });
  const { height } = sheetSize({ ...text, lines });
  expect(drawn.every(({ y }) => y > 0 && y < height)).toBe(true);
  const words = drawn.map((each) => each.words).join('\n');
  expect(words).toContain('妇女创业贷款贴息（示例）');
  expect(words).toContain('还有 3 项');
  expect(words).toContain('长…');
});

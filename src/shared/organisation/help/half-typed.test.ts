import { distress } from './distress-words';
import { ordinaryBeginnings, wordsToSend } from './half-typed';

test.each(['自', '不想', '我不想', '不 想', '老公', '被', 'zish', 'ＪＩＡＢ', '受不了了，不想'])(
  '"%s" may become a word of distress and is not sent',
  (text) => expect(wordsToSend(text)).toBe(''),
);

test.each([
  '孩子',
  '亲子',
  '家庭教育',
  '法律讲座',
  '校园',
  '产后',
  '产后修复',
  '情绪管理',
  '月嫂',
  '母亲学堂',
  '虹桥',
  '插花',
  '大家',
  '舞',
  '讲座',
  'hq',
])('"%s" is looked for as ever', (text) => expect(wordsToSend(text)).toBe(text));

test('letter by letter nothing of any word is sent but what anybody looks for', () => {
  const sent = distress
    .flatMap(({ words }) => words)
    .flatMap((word) => [...word].map((_, index) => wordsToSend(word.slice(0, index + 1))));
  expect(new Set(sent)).toEqual(new Set(['', ...ordinaryBeginnings]));
});

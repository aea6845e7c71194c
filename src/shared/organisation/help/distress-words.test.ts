import { distress, numbersForDistress } from './distress-words';
import { helpLines } from './help-lines';

test.each([
  ['自杀', '12356'],
  ['不想活', '12356'],
  ['我不想活了怎么办', '12356'],
  ['被打', '110'],
  ['老公打我', '110'],
  ['老公打', '110'],
  ['家暴', '110'],
  ['抑郁', '12356'],
  ['产后抑郁', '12356'],
  ['性骚扰', '110'],
  ['法律援助', '12338'],
  ['离婚', '12338'],
  // Written otherwise.
  ['自 杀', '12356'],
  ['家-暴', '110'],
  ['ＪＩＡＢＡＯ', '110'],
  ['Jia Bao', '110'],
  ['家爆', '110'],
  ['不想…活', '12356'],
  ['性搔扰', '110'],
])('"%s" leads to %s first', (text, first) => {
  expect(numbersForDistress(text)?.[0]).toBe(first);
});

test.each([
  '',
  ' ',
  '虹桥',
  '孩子',
  '月嫂',
  '母亲学堂',
  '亲子阅读',
  '插花',
  '讲座',
  '育儿',
  '11 月',
  '😀',
])('"%s" is a search like any other', (text) => expect(numbersForDistress(text)).toBeNull());

test('several kinds in one sentence: all their numbers, each once', () => {
  expect(numbersForDistress('老公打我，不想活了')).toEqual(['12356', '120', '110', '12338']);
});

test('every word finds itself, none stands in two kinds, and each number is one of ours', () => {
  const all = distress.flatMap(({ words }) => words);
  expect(all.filter((word) => numbersForDistress(word) === null)).toEqual([]);
  expect(new Set(all).size).toBe(all.length);
  const ours = helpLines.map(({ number }) => number);
  for (const { numbers } of distress) expect(ours).toEqual(expect.arrayContaining([...numbers]));
});

import { sentencesOf } from './sentences';

test('cuts at the ends of sentences and keeps their sign', () => {
  expect(sentencesOf(['离家最近的一所', '不收钱。可以带娃来！\n怎么去？'])).toEqual([
    '离家最近的一所',
    '不收钱。',
    '可以带娃来！',
    '怎么去？',
  ]);
});

test('nothing is lost of a long sentence, and no piece is too long to be read', () => {
  const long = `${'带孩子来上课，'.repeat(40)}好。`;
  const pieces = sentencesOf([long, '一'.repeat(300)]);
  expect(pieces.join('')).toBe(long + '一'.repeat(300));
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(120);
  expect(pieces[0]).toMatch(/，$/);
});

test('empty parts say nothing', () => {
  expect(sentencesOf(['', ' \n ', '。'])).toEqual([]);
});

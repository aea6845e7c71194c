import { marked } from './marked';

const hits = (text: string, words: string[]) =>
  marked(text, words)
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join('');

test('every hit is marked, the longest word first, and nothing of the text is lost', () => {
  expect(hits('创业贷款贴息，贷款', ['贷款', '创业贷款'])).toBe('[创业贷款]贴息，[贷款]');
  expect(hits('ABC店', ['b'])).toBe('A[B]C店');
  expect(hits('没有', [''])).toBe('没有');
  expect(hits('', ['贷'])).toBe('');
});

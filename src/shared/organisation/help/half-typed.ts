import { distress, lettersOf, numbersForDistress } from './distress-words';

/**
 * How words of distress begin that people look for as they stand: courses, rooms, their family. They say
 * nothing of distress, and having to ask twice for them would be a nuisance.
 */
export const ordinaryBeginnings: ReadonlySet<string> = new Set([
  '孩子',
  '家庭',
  '法律',
  '校园',
  '妇联',
  '情绪',
  '产后',
  '压力',
  '爸爸',
  '婆婆',
]);

const beginnings = new Set(
  distress.flatMap(({ words }) => words.flatMap(beginningsOf)).filter(isDistinctive),
);
const longest = Math.max(...[...beginnings].map((beginning) => [...beginning].length));

function beginningsOf(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).map((_, index) => letters.slice(0, index + 1).join(''));
}

function isDistinctive(beginning: string): boolean {
  return !ordinaryBeginnings.has(beginning);
}

/**
 * Whether a text may be on its way to a word of distress: "自", "不想", "我不想". One letter counts only
 * where it is all there is: in "大家" it says nothing.
 */
export function isHalfTyped(text: string): boolean {
  const letters = [...lettersOf(text)];
  if (beginnings.has(letters.join(''))) return true;
  for (let length = 2; length <= Math.min(longest, letters.length); length += 1) {
    if (beginnings.has(letters.slice(-length).join(''))) return true;
  }
  return false;
}

/**
 * What of a typed text may be sent while nobody has asked for it: nothing where it speaks of distress, or
 * may do so with the next letter.
 */
export function wordsToSend(text: string): string {
  return numbersForDistress(text) || isHalfTyped(text) ? '' : text;
}

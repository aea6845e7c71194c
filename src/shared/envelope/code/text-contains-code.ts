import { codeAsDigits, codeAsWords } from './code-as-text';
import type { ReturnCode } from './return-code';
import { readFigures } from './typed-signs';

/** Three groups: with them the rest could be tried out. */
const digitsTooMany = 15;
/** Two words less leave 22 bits. Six everyday words of hers stand in no other text by chance. */
const wordsTooMany = 6;

/**
 * Whether a text gives her code away: its digits with anything between them (15 in a row are enough), or
 * its words in any order with anything between them (six are enough). Such a text is not sent.
 */
export function textContainsCode(text: string, code: ReturnCode): boolean {
  const digits = codeAsDigits(code).join('');
  const typed = readFigures(text);
  for (let at = 0; at + digitsTooMany <= digits.length; at += 1) {
    if (typed.includes(digits.slice(at, at + digitsTooMany))) return true;
  }
  const plain = text.normalize('NFKC').replace(/[^\u4e00-\u9fff]/g, '');
  const words = codeAsWords(code).filter((word) => plain.includes(word));
  return words.length >= wordsTooMany;
}

/** What people type is full of gaps, numbering and signs of other widths. */

const figures = '〇一二三四五六七八九';
const otherFigures = new Map([
  ['零', '0'],
  ['○', '0'],
  ['两', '2'],
  ['幺', '1'],
]);

/**
 * What is drawn as nothing: zero-width gaps and joiners, directions of writing, variants of a character.
 * Keyboards, notes and chats leave them in what is copied, in the middle of a word too.
 */
const unseen: readonly (readonly [from: number, to: number])[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xe0100, 0xe01ef],
];

function isSeen(sign: string): boolean {
  const point = sign.codePointAt(0) ?? 0;
  return !unseen.some(([from, to]) => point >= from && point <= to);
}

/** Runs of Chinese characters, in their order, without what is between them. */
export function readHan(text: string): string[] {
  const seen = Array.from(text.normalize('NFKC')).filter(isSeen).join('');
  return seen.match(/[\u3007\u4e00-\u9fff]+/g) ?? [];
}

/** Whether a run is nothing but figures (一, 二三): numbering, or digits of a code. */
export function isFiguresOnly(run: string): boolean {
  return Array.from(run).every((sign) => figures.includes(sign) || otherFigures.has(sign));
}

/** All digits of a text in a row, whatever is between them: 5, ５, ⑤ and 五 are the same. */
export function readFigures(text: string): string {
  let digits = '';
  for (const sign of text.normalize('NFKC')) {
    const place = figures.indexOf(sign);
    if (place >= 0) digits += String(place);
    else if (sign >= '0' && sign <= '9') digits += sign;
    else digits += otherFigures.get(sign) ?? '';
  }
  return digits;
}

/** What people type is full of gaps, numbering and signs of other widths. */

const figures = '〇一二三四五六七八九';
const otherFigures = new Map([
  ['零', '0'],
  ['○', '0'],
  ['两', '2'],
  ['幺', '1'],
]);

/** Runs of Chinese characters, in their order, without what is between them. */
export function readHan(text: string): string[] {
  return text.normalize('NFKC').match(/[\u3007\u4e00-\u9fff]+/g) ?? [];
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

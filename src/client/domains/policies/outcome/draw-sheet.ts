import { fitLines } from '@shared/text/fit-lines';
import type { SheetText } from './sheet-text';

/** What is drawn on: the part of a canvas context that the web and WeChat share. */
export interface Canvas2d {
  fillStyle: unknown;
  font: string;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  measureText(text: string): { width: number };
}

const width = 1080;
const margin = 72;
const lineHeight = 210;
const family = '"PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';
const ink = '#2a2024';
const grey = '#665a5f';
const plum = '#9a2a5b';

/** As high as what stands on it. */
export function sheetSize({ lines }: SheetText): { width: number; height: number } {
  return { width, height: 460 + lines.length * lineHeight };
}

export function drawSheet(on: Canvas2d, text: SheetText): void {
  const { height } = sheetSize(text);
  on.fillStyle = '#ffffff';
  on.fillRect(0, 0, width, height);
  on.fillStyle = plum;
  on.fillRect(0, 0, width, 24);
  write(on, text.title, { y: 130, size: 64, colour: ink, bold: true });
  write(on, text.day, { y: 200, size: 40, colour: grey });
  text.lines.forEach(({ outcome, title, step }, at) => {
    const y = 300 + at * lineHeight;
    write(on, outcome, { y, size: 36, colour: plum });
    write(on, title, { y: y + 56, size: 48, colour: ink, bold: true });
    write(on, step, { y: y + 112, size: 38, colour: grey });
  });
  const end = height - 130;
  if (text.more > 0)
    write(on, `还有 ${text.more} 项，在手机上看`, { y: end, size: 38, colour: grey });
  write(on, text.foot, { y: height - 60, size: 36, colour: grey });
}

interface Line {
  y: number;
  size: number;
  colour: string;
  bold?: boolean;
}

function write(on: Canvas2d, words: string, { y, size, colour, bold = false }: Line): void {
  on.fillStyle = colour;
  on.font = `${bold ? '700 ' : ''}${size}px ${family}`;
  const widthOf = (part: string) => on.measureText(part).width;
  const [line = ''] = fitLines(words, { most: 1, width: width - 2 * margin, widthOf });
  on.fillText(line, margin, y);
}

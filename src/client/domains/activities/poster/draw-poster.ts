import type { QrRuns } from '@client/ui/show/qr-runs';
import { fitLines } from '@shared/text/fit-lines';
import type { PosterText } from './poster-text';

/** Size of the drawing in its own units; a canvas of another size scales it. */
export const posterSize = { width: 1080, height: 1620 };

/** What is drawn on: the part of a canvas context that the web and WeChat share. */
export interface Sheet<Picture> {
  fillStyle: unknown;
  font: string;
  textAlign: string;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  measureText(text: string): { width: number };
  drawImage(picture: Picture, x: number, y: number, width: number, height: number): void;
}

/** The code to scan: WeChat's own as a picture, or the address as a QR code. */
export type PosterCode<Picture> = { picture: Picture } | { qr: QrRuns };

const { width, height } = posterSize;
const margin = 80;
const codeSize = 500;
const codeTop = height - margin - codeSize - 70;
const plum = '#9a2a5b';
const ink = '#2a2024';
const grey = '#665a5f';
const family = '"PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

interface Line {
  words: string;
  size: number;
  colour: string;
  bold?: boolean;
  /** Of what may be long. */
  mostLines?: number;
  before?: number;
}

/**
 * Draws the poster. Whatever would reach into the code is left out: the least needed stands last.
 * @param pixels how many pixels of the canvas one unit of the drawing is
 */
export function drawPoster<Picture>(
  sheet: Sheet<Picture>,
  words: PosterText,
  code: PosterCode<Picture>,
  pixels: number,
): void {
  sheet.fillStyle = '#ffffff';
  sheet.fillRect(0, 0, width, height);
  sheet.fillStyle = plum;
  sheet.fillRect(0, 0, width, 28);

  const lines: Line[] = [
    { words: words.series, size: 44, colour: plum, bold: true },
    { words: `${words.date} ${words.weekday}`, size: 104, colour: plum, bold: true, before: 50 },
    { words: words.title, size: 68, colour: ink, bold: true, mostLines: 3 },
    { words: words.time, size: 52, colour: ink, bold: true },
    { words: words.place, size: 44, colour: ink, mostLines: 2 },
    { words: words.audience, size: 38, colour: grey, mostLines: 2 },
  ];
  let y = 130;
  for (const line of lines) y = write(sheet, line, y);

  drawCode(sheet, code, pixels);
  sheet.textAlign = 'center';
  sheet.fillStyle = grey;
  sheet.font = `38px ${family}`;
  sheet.fillText(words.foot, width / 2, codeTop + codeSize + 60);
}

/** @returns where the next line begins */
function write<Picture>(sheet: Sheet<Picture>, line: Line, top: number): number {
  const { words, size, colour, bold = false, mostLines = 1, before = 0 } = line;
  sheet.fillStyle = colour;
  sheet.font = `${bold ? '700 ' : ''}${size}px ${family}`;
  let y = top + before;
  const widthOf = (text: string) => sheet.measureText(text).width;
  const room = { most: mostLines, width: width - 2 * margin, widthOf };
  for (const part of fitLines(words, room)) {
    if (y > codeTop - 20) return y;
    sheet.fillText(part, margin, y);
    y += size * 1.4;
  }
  return y + size * 0.3;
}

function drawCode<Picture>(sheet: Sheet<Picture>, code: PosterCode<Picture>, pixels: number): void {
  const left = (width - codeSize) / 2;
  if ('picture' in code) {
    sheet.drawImage(code.picture, left, codeTop, codeSize, codeSize);
    return;
  }
  const { size, runs } = code.qr;
  // Whole pixels: no grey seams between the modules.
  const module = Math.floor((codeSize * pixels) / size) / pixels;
  const edge = Math.round(((codeSize - module * size) / 2) * pixels) / pixels;
  sheet.fillStyle = '#000000';
  for (const { x, y, length } of runs) {
    sheet.fillRect(left + edge + x * module, codeTop + edge + y * module, length * module, module);
  }
}

import { download } from '@client/platform/download';
import { saveDrawing, type Saved } from '@client/platform/save-drawing';
import { isWeapp } from '@client/ui/aria';
import { drawSheet, sheetSize } from './draw-sheet';
import type { SheetText } from './sheet-text';

export const sheetId = 'outcome-sheet';

// Some Android phones draw nothing on a canvas with a side beyond 1365 pixels.
const longestSide = 1365;

/** Puts the outcomes among her pictures, or hands them over as a file. */
export function saveSheet(text: SheetText): Promise<Saved> {
  if (!isWeapp) {
    return onWeb(text).then(
      () => 'saved',
      () => 'failed',
    );
  }
  const size = sheetSize(text);
  const scale = Math.min(1, longestSide / Math.max(size.width, size.height));
  return saveDrawing({ id: sheetId, ...size, scale, draw: (sheet) => drawSheet(sheet, text) });
}

async function onWeb(text: SheetText): Promise<void> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, sheetSize(text));
  const sheet = canvas.getContext('2d');
  if (!sheet) throw new Error('this browser draws nothing');
  drawSheet(sheet, text);
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (file === null) throw new Error('this browser makes no file of it');
  // The name tells nobody what it is about.
  download('结果.png', file);
}

import type Taro from '@tarojs/taro';
import { saveDrawing, type Saved } from '@client/platform/save-drawing';
import { qrRuns } from '@client/ui/show/qr-runs';
import { drawPoster, posterSize } from './draw-poster';
import { posterText, type PosterData } from './poster-text';

/** Id of the canvas on the page that the poster is drawn on. */
export const sheetId = 'poster-sheet';

/** Some Android phones draw nothing on a canvas with a side beyond 1365 pixels. */
const scale = 0.8;

/** Draws the poster and puts it among the phone's pictures. */
export function saveInWechat(poster: PosterData): Promise<Saved> {
  const { codePng, url } = poster;
  return saveDrawing({
    id: sheetId,
    ...posterSize,
    scale,
    draw: async (sheet, canvas) =>
      drawPoster(
        sheet,
        posterText(poster),
        codePng === null ? { qr: qrRuns(url) } : { picture: await pictureOf(canvas, codePng) },
        scale,
      ),
  });
}

function pictureOf(canvas: Taro.Canvas, png: string): Promise<Taro.Image> {
  return new Promise((resolve, reject) => {
    const picture = canvas.createImage();
    // WeChat's pictures know no addEventListener.
    Object.assign(picture, {
      onload: () => resolve(picture),
      onerror: () => reject(new Error('the code is no picture')),
      src: `data:image/png;base64,${png}`,
    });
  });
}

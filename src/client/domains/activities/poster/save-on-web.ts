import { qrRuns } from '@client/ui/show/qr-runs';
import { drawPoster, posterSize } from './draw-poster';
import { posterText, type PosterData } from './poster-text';

/** Draws the poster as a picture and downloads it. */
export async function saveOnWeb(poster: PosterData): Promise<void> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, posterSize);
  const sheet = canvas.getContext('2d');
  if (!sheet) throw new Error('this browser draws nothing');
  const { codePng, url } = poster;
  drawPoster<CanvasImageSource>(
    sheet,
    posterText(poster),
    codePng === null ? { qr: qrRuns(url) } : { picture: await pictureOf(codePng) },
    1,
  );
  const link = document.createElement('a');
  link.href = canvas.toDataURL('image/png');
  link.download = `${poster.activity.title}.png`;
  link.click();
}

async function pictureOf(png: string): Promise<HTMLImageElement> {
  const picture = new window.Image();
  picture.src = `data:image/png;base64,${png}`;
  await picture.decode();
  return picture;
}

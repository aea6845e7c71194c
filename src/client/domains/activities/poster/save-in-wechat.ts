import Taro from '@tarojs/taro';
import { qrRuns } from '@client/ui/show/qr-runs';
import { drawPoster, posterSize, type Sheet } from './draw-poster';
import { posterText, type PosterData } from './poster-text';

/** Id of the canvas on the page that the poster is drawn on; WeChat saves only such a one. */
export const sheetId = 'poster-sheet';

/** Some Android phones draw nothing on a canvas with a side beyond 1365 pixels. */
const scale = 0.8;

export type Saved = 'saved' | 'refused' | 'left' | 'failed';

/** Draws the poster and puts it among the phone's pictures; WeChat asks her for leave the first time. */
export async function saveInWechat(poster: PosterData): Promise<Saved> {
  try {
    const canvas = await findCanvas();
    await drawOn(canvas, poster);
    const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas, fileType: 'png' });
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath });
    return 'saved';
  } catch (error) {
    return whyNot(error);
  }
}

function findCanvas(): Promise<Taro.Canvas> {
  return new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${sheetId}`)
      .fields({ node: true })
      .exec(([found]: [{ node?: Taro.Canvas } | null]) => {
        if (found?.node) resolve(found.node);
        else reject(new Error('the page has no canvas'));
      });
  });
}

interface WechatSheet extends Sheet<Taro.Image> {
  scale(x: number, y: number): void;
}

async function drawOn(canvas: Taro.Canvas, poster: PosterData): Promise<void> {
  canvas.width = posterSize.width * scale;
  canvas.height = posterSize.height * scale;
  const sheet: unknown = canvas.getContext('2d');
  if (!isSheet(sheet)) throw new Error('this phone draws nothing');
  sheet.scale(scale, scale);
  const { codePng, url } = poster;
  drawPoster(
    sheet,
    posterText(poster),
    codePng === null ? { qr: qrRuns(url) } : { picture: await pictureOf(canvas, codePng) },
    scale,
  );
}

function isSheet(value: unknown): value is WechatSheet {
  return typeof value === 'object' && value !== null && 'fillText' in value && 'scale' in value;
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

/** WeChat says it in a text only: "…:fail auth deny", "…:fail cancel", "…:fail privacy permission …". */
function whyNot(error: unknown): Saved {
  const said =
    typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : '';
  if (said.includes('auth')) return said.includes('privacy') ? 'left' : 'refused';
  if (said.includes('privacy') || said.includes('cancel')) return 'left';
  return 'failed';
}

import Taro from '@tarojs/taro';

export type Saved = 'saved' | 'refused' | 'left' | 'failed';

/** WeChat's context, which draws what the web's draws. */
export interface WechatSheet {
  fillStyle: unknown;
  font: string;
  textAlign: string;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  measureText(text: string): { width: number };
  drawImage(picture: Taro.Image, x: number, y: number, width: number, height: number): void;
  scale(x: number, y: number): void;
}

interface Drawing {
  /** Of the canvas on the page that it is drawn on; WeChat saves only such a one. */
  id: string;
  width: number;
  height: number;
  /** Pixels of the canvas for one unit of the drawing. */
  scale: number;
  draw: (sheet: WechatSheet, canvas: Taro.Canvas) => void | Promise<void>;
}

/** Draws and puts it among the phone's pictures; WeChat asks her for leave the first time. */
export async function saveDrawing(drawing: Drawing): Promise<Saved> {
  const { id, width, height, scale, draw } = drawing;
  try {
    const canvas = await findCanvas(id);
    canvas.width = width * scale;
    canvas.height = height * scale;
    const sheet: unknown = canvas.getContext('2d');
    if (!isSheet(sheet)) throw new Error('this phone draws nothing');
    sheet.scale(scale, scale);
    await draw(sheet, canvas);
    const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas, fileType: 'png' });
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath });
    return 'saved';
  } catch (error) {
    return whyNot(error);
  }
}

function findCanvas(id: string): Promise<Taro.Canvas> {
  return new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true })
      .exec(([found]: [{ node?: Taro.Canvas } | null]) => {
        if (found?.node) resolve(found.node);
        else reject(new Error('the page has no canvas'));
      });
  });
}

function isSheet(value: unknown): value is WechatSheet {
  return typeof value === 'object' && value !== null && 'fillText' in value && 'scale' in value;
}

/** WeChat says it in a text only: "…:fail auth deny", "…:fail cancel", "…:fail privacy permission …". */
function whyNot(error: unknown): Saved {
  const said =
    typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : '';
  if (said.includes('auth')) return said.includes('privacy') ? 'left' : 'refused';
  if (said.includes('privacy') || said.includes('cancel')) return 'left';
  return 'failed';
}

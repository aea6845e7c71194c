import type { Picture } from '@shared/content/blocks';
import { ConnectionError } from '@shared/contract/connection-error';
import { api } from '../../../../platform/api';
import { newKey } from '../../../../platform/new-key';

/** As wide as a phone shows it at its finest. */
const widest = 1600;
const type = 'image/jpeg';

/**
 * Draws the picture upright and not larger than a phone needs, puts it into the store and has it kept.
 * Whatever the file held beside its pixels stays here.
 * @throws what the operations throw; an Error with words when the file is no picture
 */
export async function uploadPicture(file: File, unitId: string): Promise<Omit<Picture, 'alt'>> {
  const blob = await redrawn(file);
  const context = () => ({ context: { idempotencyKey: newKey() } });
  const { uploadId, request } = await api.content.startPicture(
    { unitId, type, bytes: blob.size },
    context(),
  );
  // On a gateway behind another name than its own the path is what counts.
  const url = new URL(request.url);
  const isOurs = url.pathname.startsWith('/files/');
  const target = isOurs ? `${url.pathname}${url.search}` : request.url;
  const put = await fetch(target, {
    method: request.method,
    headers: request.headers,
    body: blob,
    credentials: 'omit',
  }).catch(() => null);
  if (!put?.ok) throw new ConnectionError('图片没有传上去，请再试一次');
  const { picture } = await api.content.keepPicture({ unitId, uploadId }, context());
  return picture;
}

async function redrawn(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new ConnectionError('这个文件打不开，请换一张 JPG、PNG 或 WebP 图片');
  });
  const scale = Math.min(1, widest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const drawing = canvas.getContext('2d');
  if (!drawing) throw new ConnectionError('这个浏览器不能处理图片');
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new ConnectionError('这个浏览器不能处理图片'))),
      type,
      0.85,
    );
  });
}

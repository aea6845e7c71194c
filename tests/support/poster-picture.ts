import type { Page } from 'playwright-core';
import { encode } from 'uqr';

// Where the code stands on a poster of 1080 × 1620 (`draw-poster.ts`).
const poster = { width: 1080, height: 1620 };
const code = { left: 290, top: 970, side: 500 };

export interface PosterPicture {
  width: number;
  height: number;
  /** Colour in the middle of the code's place: "255,0,0". */
  middle: string;
  /** How many modules of the address's QR code the picture shows otherwise; 0 is a good code. */
  wrongModules: number;
}

/** Looks at the saved picture, a PNG as a data address, pixel by pixel. */
export async function readPoster(page: Page, picture: string, url: string): Promise<PosterPicture> {
  const pixels = widthOf(picture) / poster.width;
  const { data, size } = encode(url, { ecc: 'M', border: 3 });
  const module = Math.floor((code.side * pixels) / size) / pixels;
  const edge = Math.round(((code.side - module * size) / 2) * pixels) / pixels;
  const places = data.flatMap((row, y) =>
    row.map((dark, x) => ({
      dark,
      x: (code.left + edge + (x + 0.5) * module) / poster.width,
      y: (code.top + edge + (y + 0.5) * module) / poster.height,
    })),
  );
  const middle = {
    x: (code.left + code.side / 2) / poster.width,
    y: (code.top + code.side / 2) / poster.height,
  };
  return page.evaluate(
    async (given) => {
      const image = new Image();
      image.src = given.picture;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const sheet = canvas.getContext('2d');
      if (!sheet) throw new Error('no canvas');
      sheet.drawImage(image, 0, 0);
      const at = ({ x, y }: { x: number; y: number }) => [
        ...sheet.getImageData(Math.floor(x * image.width), Math.floor(y * image.height), 1, 1).data,
      ];
      return {
        width: image.width,
        height: image.height,
        middle: at(given.middle).slice(0, 3).join(','),
        wrongModules: given.places.filter((place) => (at(place)[0] ?? 0) < 128 !== place.dark)
          .length,
      };
    },
    { picture, places, middle },
  );
}

/** From the header of the PNG. */
function widthOf(picture: string): number {
  return Buffer.from(picture.split(',')[1] ?? '', 'base64').readUInt32BE(16);
}

import { sessionsOn } from '@shared/activities/rules';
import { fitLines } from '@shared/text/fit-lines';
import { shanghai, timeSpan } from '@shared/time/time-format';
import type { api } from '../../../platform/api';
import { qrAddress } from '../../../ui/qr-address';

export type PosterData = Awaited<ReturnType<typeof api.activities.poster>>;

const width = 1080;
const height = 1620;
const margin = 80;
const codeSize = 420;
const plum = '#9a2a5b';
const ink = '#2a2024';
const grey = '#665a5f';
const family = '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

/** Draws the poster as a picture and hands it over as a download. */
export async function savePoster({ activity, url, codePng }: PosterData): Promise<void> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const sheet = canvas.getContext('2d');
  if (!sheet) throw new Error('this browser draws nothing');
  sheet.fillStyle = '#fff';
  sheet.fillRect(0, 0, width, height);
  sheet.fillStyle = plum;
  sheet.fillRect(0, 0, width, 28);

  const { month, day, weekday } = shanghai(activity.startsAt);
  let y = 130;
  const write = (words: string, size: number, colour: string, bold = false) => {
    sheet.fillStyle = colour;
    sheet.font = `${bold ? '700 ' : ''}${size}px ${family}`;
    const widthOf = (part: string) => sheet.measureText(part).width;
    for (const line of fitLines(words, { most: 3, width: width - 2 * margin, widthOf })) {
      sheet.fillText(line, margin, y);
      y += size * 1.4;
    }
    y += size * 0.3;
  };
  write(activity.seriesName, 44, plum, true);
  y += 50;
  write(`${month} 月 ${day} 日 ${weekday}`, 104, plum, true);
  write(activity.title, 68, ink, true);
  const [first] = sessionsOn(activity.sessions);
  write(timeSpan(activity.startsAt, first?.endsAt ?? activity.endsAt), 44, ink);
  write([activity.venueName, activity.venueAddress].filter(Boolean).join('，'), 44, ink);

  const code = await pictureOf(
    codePng === null ? qrAddress(url) : `data:image/png;base64,${codePng}`,
  );
  const top = height - margin - codeSize - 70;
  sheet.drawImage(code, (width - codeSize) / 2, top, codeSize, codeSize);
  sheet.textAlign = 'center';
  sheet.fillStyle = grey;
  sheet.font = `38px ${family}`;
  sheet.fillText(`扫码报名 · ${activity.hostName}`, width / 2, top + codeSize + 60);

  const link = document.createElement('a');
  link.href = canvas.toDataURL('image/png');
  link.download = `${activity.title}.png`;
  link.click();
}

async function pictureOf(address: string): Promise<HTMLImageElement> {
  const picture = new window.Image();
  picture.src = address;
  await picture.decode();
  return picture;
}

import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { encode } from 'uqr';
import { aria } from './aria';
import './qr-code.scss';

interface QrCodeProps {
  /** What the scanner reads. */
  text: string;
  /** What it is, for those who do not see it: "入场码 7K3M 9QX2". */
  label: string;
}

/**
 * A QR code as a drawing, not a canvas: crisp at any size, nothing asynchronous, one picture for both
 * builds. Error correction M reads through a crack in the glass; the white edge is part of the code.
 */
export function QrCode({ text, label }: QrCodeProps) {
  const picture = useMemo(() => drawing(text), [text]);
  return (
    <View
      className="ui-qr"
      style={{ backgroundImage: `url("${picture}")` }}
      {...aria({ role: 'img', label })}
    />
  );
}

/** The code as an SVG data address: one path with a rectangle for each run of dark modules. */
export function drawing(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 3 });
  const path = data.map((row, y) =>
    runsOf(row)
      .map(([x, length]) => rect(x, y, length))
      .join(''),
  );
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'>` +
    `<path fill='#000' d='${path.join('')}'/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function rect(x: number, y: number, length: number): string {
  return `M${x} ${y}h${length}v1h-${length}z`;
}

/** Where the dark runs of a row begin, and how long they are. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}

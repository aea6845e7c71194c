import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { aria } from '../aria';
import { qrRuns } from './qr-runs';
import './qr-code.scss';

interface QrCodeProps {
  /** What the scanner reads. */
  text: string;
  /** What it is, for those who do not see it: "入场码 7K3M 9QX2". */
  label: string;
}

/**
 * A QR code as a drawing, not a canvas: crisp at any size, nothing asynchronous, one picture for both
 * builds.
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
  const { size, runs } = qrRuns(text);
  const path = runs.map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`);
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'>` +
    `<path fill='#000' d='${path.join('')}'/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

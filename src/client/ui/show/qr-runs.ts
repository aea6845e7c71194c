import { encode } from 'uqr';

export interface QrRuns {
  /** Modules along one side, the white edge included. */
  size: number;
  /** Dark modules that stand side by side in a row: where they begin and how many. */
  runs: { x: number; y: number; length: number }[];
}

/** A QR code as rectangles. Error correction M reads through a crack in the glass; the white edge is part of the code. */
export function qrRuns(text: string): QrRuns {
  const { data, size } = encode(text, { ecc: 'M', border: 3 });
  const runs: QrRuns['runs'] = [];
  data.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (!dark) return;
      const last = runs[runs.length - 1];
      if (last && last.y === y && last.x + last.length === x) last.length += 1;
      else runs.push({ x, y, length: 1 });
    });
  });
  return { size, runs };
}

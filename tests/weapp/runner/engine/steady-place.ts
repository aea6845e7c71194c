import type { Found } from './find-text';

/**
 * What `find` gives once it gives the same place in two frames running: a sheet that still rises, or a
 * row that data push down, would be gone from there when the finger comes.
 */
export async function steadyPlace(find: () => Found): Promise<Found> {
  // An animation that this very look begins stands still until the frame after it.
  find();
  await nextFrame();
  const before = find();
  if (before.state !== 'found') return before;
  await nextFrame();
  const after = find();
  if (after.state !== 'found' || isSamePlace(before, after)) return after;
  return { state: 'moving' };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function isSamePlace(one: Box, other: Box): boolean {
  return (
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height
  );
}

function nextFrame(): Promise<void> {
  return new Promise((next) => requestAnimationFrame(() => next()));
}

import Taro from '@tarojs/taro';

/** What Back closes of each page, by its place in the stack; the innermost last. */
const inside = new Map<number, (() => void)[]>();
const watchers = new Set<() => void>();

/** The place of the page on top. */
export function placeOnTop(): number {
  return Taro.getCurrentPages().length;
}

export function stepsOf(place: number): (() => void)[] {
  const steps = inside.get(place) ?? [];
  inside.set(place, steps);
  return steps;
}

/** Calls when steps open or close, on whatever page. Returns what ends it. */
export function watchSteps(tell: () => void): () => void {
  watchers.add(tell);
  return () => void watchers.delete(tell);
}

/**
 * In place of the browser's part: WeChat has neither addresses nor entries. A page with a `BackGuard` is
 * asked before it is left. Returns what its closing calls.
 */
export function closeOnBack(close: () => void): () => void {
  const steps = stepsOf(placeOnTop());
  steps.push(close);
  for (const tell of watchers) tell();
  return () => {
    const at = steps.indexOf(close);
    if (at < 0) return;
    steps.splice(at, 1);
    for (const tell of watchers) tell();
  };
}

/** One step back, where something inside of the page is open. Returns whether it was. */
export function closeInside(): boolean {
  const close = stepsOf(placeOnTop()).pop();
  close?.();
  for (const tell of watchers) tell();
  return close !== undefined;
}

export function pathOnTop(): string {
  return '';
}

export function titleOnTop(): null {
  return null;
}

export function showAddress(): void {}

export function coverAddress(): void {}

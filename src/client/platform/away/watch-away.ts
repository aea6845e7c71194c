import Taro from '@tarojs/taro';
import { afterAway, here, longestChoiceMs, type AwayEvent, type AwayState } from './away-state';

const wipers = new Set<() => void>();
let state: AwayState = here;
let isWatching = false;

/**
 * Calls when she has left the screen, for whatever way: the background, a way out, five minutes in the
 * phone's chooser. Then keys and drafts go. Returns what ends the watch.
 */
export function onGone(wipe: () => void): () => void {
  watch();
  // Whoever begins is here, whatever was before.
  if (wipers.size === 0) state = here;
  wipers.add(wipe);
  return () => void wipers.delete(wipe);
}

/** Everything that was written goes now: she has asked for it. */
export function wipeNow(): void {
  for (const wipe of wipers) wipe();
  state = here;
}

/** Runs the phone's own chooser; while it is open, the background is not leaving. */
export async function whileChoosing<Chosen>(choose: () => Promise<Chosen>): Promise<Chosen> {
  hear('choose');
  const timer = setTimeout(() => hear('tick'), longestChoiceMs);
  try {
    return await choose();
  } finally {
    clearTimeout(timer);
    hear('answer');
  }
}

/** Whether the app is in the background because she is choosing something. */
export function isChoosing(): boolean {
  return state.is === 'choosing';
}

function hear(type: AwayEvent['type']): void {
  state = afterAway(state, { type, at: Date.now() });
  if (state.is === 'gone') wipeNow();
}

function watch(): void {
  if (isWatching) return;
  isWatching = true;
  if (process.env.TARO_ENV === 'weapp') {
    Taro.onAppHide(() => hear('hide'));
    Taro.onAppShow(() => hear('show'));
  } else {
    document.addEventListener('visibilitychange', () =>
      hear(document.visibilityState === 'hidden' ? 'hide' : 'show'),
    );
  }
}

import type { WaitingTask } from '../console-domain';

/** The server stops counting here. */
const mostCounted = 100;

/** A task that is a count of things: "3 场活动等审核". `href` null: it is not done in the console. */
export function countedTask(
  key: string,
  count: number,
  words: string,
  href: string | null,
): WaitingTask {
  const shown = count >= mostCounted ? `${mostCounted - 1}+` : String(count);
  return { key, count: shown, words, note: null, href, isLate: false };
}

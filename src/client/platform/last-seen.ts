import { forgetAll, readStored, store } from './storage';

export interface LastSeen {
  data: unknown;
  /** When it was true: milliseconds since the epoch. */
  at: number;
}

// WeChat gives 1 MB a key; a list's first page is far below, and more is not worth keeping.
const longest = 200_000;

/** What this query answered last, for the time without a network. */
export function lastSeen(name: string): LastSeen | null {
  const stored = readStored(`seen:${name}`);
  if (typeof stored !== 'object' || stored === null) return null;
  if (!('data' in stored) || !('at' in stored) || typeof stored.at !== 'number') return null;
  return { data: stored.data, at: stored.at };
}

export function keepLastSeen(name: string, seen: LastSeen): void {
  if (JSON.stringify(seen.data).length <= longest) store(`seen:${name}`, seen);
}

/** On signing out: the next person at this phone sees none of it. */
export function forgetLastSeen(): void {
  forgetAll('seen:');
}

import { useSyncExternalStore } from 'react';
import { onGone } from '@client/platform/away/watch-away';
import { sessionStore } from '@client/session/session-store';

/**
 * The result of a self-test on its way from its page to what she writes to her counsellor: in memory alone,
 * there only because she has tapped for it, and gone when it is sealed, when she drops it or leaves the app.
 */
interface Brought {
  /** Who was signed in; somebody else who signs in here does not get it. */
  by: string | null;
  summary: string;
}

let held: Brought | null = null;
let stopWatching: (() => void) | null = null;
const listeners = new Set<() => void>();

export function bringResult(summary: string): void {
  stopWatching ??= onGone(dropResult);
  change({ by: sessionStore.getState().personId ?? null, summary });
}

export function dropResult(): void {
  stopWatching?.();
  stopWatching = null;
  change(null);
}

/** What she brings, in plain text; null for nothing. */
export function useBroughtResult(personId: string): string | null {
  const now = useSyncExternalStore(listen, current, current);
  if (now === null || (now.by !== null && now.by !== personId)) return null;
  return now.summary;
}

function change(next: Brought | null): void {
  held = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const current = (): Brought | null => held;

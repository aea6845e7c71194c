import { keepMark } from './known-browsers';
import { sessionStore } from './session-store';

/** Goes in with a fresh session, and keeps the mark by which this browser is known next time. */
export function beginSession(opened: { token: string; knownBrowser?: string }): void {
  if (opened.knownBrowser !== undefined) keepMark(opened.knownBrowser);
  sessionStore.getState().begin(opened.token);
}

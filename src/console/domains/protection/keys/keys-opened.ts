import { isOpen, keyStore } from './key-store';
import { watchIdleness } from './watch-idleness';

/** Keys are open in the vault: pages show what they open, and the watch begins. */
export function keysOpened(keyIds: readonly string[]): void {
  const wasOpen = isOpen();
  keyStore.setState({ keyIds, lockedBecause: null, touchedAt: Date.now() });
  if (!wasOpen) watchIdleness();
}

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KeyCalls } from './key-calls';
import type { Calls } from './serve-vault';
import type { VaultClient } from './vault-client';
import { watchIdleness } from './watch-idleness';

/** Keys lock after so many milliseconds in which nobody has touched anything. */
export const IDLE_MS = 10 * 60_000;
/** From here on it is said that they are about to lock. */
export const WARN_MS = 60_000;

export type LockReason = 'idle' | 'asked' | 'left' | 'broken';

interface KeyState {
  /** Ids of the keys that are open; empty while they are locked. */
  keyIds: readonly string[];
  lockedBecause: LockReason | null;
  /** When somebody last did something, in milliseconds. */
  touchedAt: number;
}

/** Whether a domain's keys are open. The keys themselves are in its worker and nowhere else. */
export interface Keyring<Vault extends KeyCalls & Calls<Vault>> {
  store: StoreApi<KeyState>;
  /** The vault, started where there is none. */
  getVault: () => Promise<VaultClient<Vault>>;
  /** The vault while keys are open in it. */
  openVault: () => VaultClient<Vault> | null;
  isOpen: () => boolean;
  /** Keys are open in the vault: pages show what they open, and the watch begins. */
  opened: (keyIds: readonly string[]) => void;
  /** Ends the worker, and with it all that it holds. What pages show goes with them: they watch the store. */
  lock: (because: LockReason) => void;
  /** Milliseconds until the keys lock. */
  millisecondsLeft: (now?: number) => number;
  /**
   * Somebody did something. A computer that slept wakes with a key press: when the time was over before
   * it, it is over.
   */
  touch: (now?: number) => void;
}

/**
 * @param load starts the vault: it is loaded when somebody makes or opens a key, not with the console
 */
export function createKeyring<Vault extends KeyCalls & Calls<Vault>>(
  load: (onBroken: () => void) => Promise<VaultClient<Vault>>,
): Keyring<Vault> {
  const store = createStore<KeyState>(() => ({ keyIds: [], lockedBecause: null, touchedAt: 0 }));
  let vault: VaultClient<Vault> | null = null;
  const ring: Keyring<Vault> = {
    store,
    async getVault() {
      const loaded = vault ?? (await load(() => ring.lock('broken')));
      // Two who ask at once get the same one.
      if (vault && vault !== loaded) loaded.end();
      vault ??= loaded;
      return vault;
    },
    openVault: () => (ring.isOpen() ? vault : null),
    isOpen: () => store.getState().keyIds.length > 0,
    opened(keyIds) {
      const wasOpen = ring.isOpen();
      store.setState({ keyIds, lockedBecause: null, touchedAt: Date.now() });
      if (!wasOpen) watchIdleness(ring);
    },
    lock(because) {
      vault?.end();
      vault = null;
      if (ring.isOpen()) store.setState({ keyIds: [], lockedBecause: because });
    },
    millisecondsLeft: (now = Date.now()) => store.getState().touchedAt + IDLE_MS - now,
    touch(now = Date.now()) {
      if (!ring.isOpen()) return;
      if (ring.millisecondsLeft(now) <= 0) ring.lock('idle');
      else store.setState({ touchedAt: now });
    },
  };
  return ring;
}

/** What components need of a keyring, whatever else its vault does. */
export type KeyLock = Omit<Keyring<KeyCalls>, 'getVault' | 'openVault'> & {
  getVault: () => Promise<Pick<VaultClient<KeyCalls>, 'call'>>;
};

import { createStore } from 'zustand/vanilla';
import type { VaultClient } from '../vault/vault-client';

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

/** Whether the keys are open. The keys themselves are in the worker and nowhere else. */
export const keyStore = createStore<KeyState>(() => ({
  keyIds: [],
  lockedBecause: null,
  touchedAt: 0,
}));

let vault: VaultClient | null = null;

/**
 * The vault, started where there is none. It is loaded when somebody makes or opens a key, not with the
 * console.
 */
export async function getVault(): Promise<VaultClient> {
  const { VaultClient } = await import('../vault/vault-client');
  vault ??= new VaultClient(() => lockKeys('broken'));
  return vault;
}

/** The vault while keys are open in it. */
export const openVault = (): VaultClient | null => (isOpen() ? vault : null);

export const isOpen = (): boolean => keyStore.getState().keyIds.length > 0;

/** Ends the worker, and with it all that it holds. What pages show goes with them: they watch the store. */
export function lockKeys(because: LockReason): void {
  vault?.end();
  vault = null;
  if (isOpen()) keyStore.setState({ keyIds: [], lockedBecause: because });
}

/** Milliseconds until the keys lock. */
export function millisecondsLeft(now: number = Date.now()): number {
  return keyStore.getState().touchedAt + IDLE_MS - now;
}

/**
 * Somebody did something. A computer that slept wakes with a key press: when the time was over before
 * it, it is over.
 */
export function touchKeys(now: number = Date.now()): void {
  if (!isOpen()) return;
  if (millisecondsLeft(now) <= 0) lockKeys('idle');
  else keyStore.setState({ touchedAt: now });
}

import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { KeyLock } from './keyring';

/** Whether keys are open here, and why they are not any more. */
export function useKeyring(ring: Pick<KeyLock, 'store'>) {
  const { keyIds, lockedBecause } = useStore(ring.store);
  return { keyIds, isOpen: keyIds.length > 0, lockedBecause };
}

/** Milliseconds until the keys lock, looked at every second. */
export function useTimeLeft(ring: Pick<KeyLock, 'millisecondsLeft'>): number {
  const [left, setLeft] = useState(() => ring.millisecondsLeft());
  useEffect(() => {
    const timer = setInterval(() => setLeft(ring.millisecondsLeft()), 1000);
    return () => clearInterval(timer);
  }, [ring]);
  return left;
}

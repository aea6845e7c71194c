import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { keyStore, millisecondsLeft } from './key-store';

/** Whether keys are open here, and why they are not any more. */
export function useKeys() {
  const { keyIds, lockedBecause } = useStore(keyStore);
  return { keyIds, isOpen: keyIds.length > 0, lockedBecause };
}

/** Milliseconds until the keys lock, looked at every second. */
export function useTimeLeft(): number {
  const [left, setLeft] = useState(() => millisecondsLeft());
  useEffect(() => {
    const timer = setInterval(() => setLeft(millisecondsLeft()), 1000);
    return () => clearInterval(timer);
  }, []);
  return left;
}

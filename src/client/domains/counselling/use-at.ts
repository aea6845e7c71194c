import { useEffect, useRef } from 'react';

/** setTimeout takes no more. */
const longest = 2_147_483_647;

/**
 * Calls once this phone's clock passes an instant (ISO text). A phone's clock may be wrong: what is done
 * then is to ask, never to decide.
 */
export function useAt(instant: string | null, then: () => void): void {
  const latest = useRef(then);
  useEffect(() => {
    latest.current = then;
  });
  useEffect(() => {
    if (instant === null) return;
    const left = new Date(instant).getTime() - Date.now();
    if (left <= 0) return;
    const timer = setTimeout(() => latest.current(), Math.min(left + 500, longest));
    return () => clearTimeout(timer);
  }, [instant]);
}

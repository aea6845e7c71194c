import { useEffect, useState } from 'react';

/** What is typed, once the typing has paused: for questions that are recorded. Nothing typed counts at once. */
export function usePaused(typed: string, milliseconds = 400): string {
  const [paused, setPaused] = useState(typed);
  useEffect(() => {
    const pause = setTimeout(() => setPaused(typed), milliseconds);
    return () => clearTimeout(pause);
  }, [typed, milliseconds]);
  return typed === '' ? typed : paused;
}

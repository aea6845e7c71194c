import { useEffect, useState } from 'react';

/** What is typed, once the typing has paused: for questions that are recorded. Nothing typed counts at once. */
export function useDebounced(typed: string, milliseconds = 400): string {
  const [debounced, setDebounced] = useState(typed);
  useEffect(() => {
    const pause = setTimeout(() => setDebounced(typed), milliseconds);
    return () => clearTimeout(pause);
  }, [typed, milliseconds]);
  return typed === '' ? typed : debounced;
}

import { useEffect, useState } from 'react';

const pauseMs = 350;

/** The value after it has not changed for a moment: what is typed is looked for once, not per letter. */
export function useDebounced<Value>(value: Value): Value {
  const [debounced, setDebounced] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return debounced;
}

import { useEffect, useState } from 'react';

const pauseMs = 350;

/** The value after it has not changed for a moment: what is typed is looked for once, not per letter. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

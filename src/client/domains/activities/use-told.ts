import { useState } from 'react';

/** A sentence about what just happened; null takes it away. */
export function useTold() {
  const [told, tell] = useState<string | null>(null);
  return { told, tell };
}

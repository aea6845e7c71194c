import { useState } from 'react';

/** A sentence about what just happened; null takes it away. */
export function useFeedback() {
  const [feedback, showFeedback] = useState<string | null>(null);
  return { feedback, showFeedback };
}

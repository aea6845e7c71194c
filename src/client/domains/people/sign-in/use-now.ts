import { useState } from 'react';

/** The time at which this part of the page was first shown: "今天 14:00" needs no clock that runs. */
export function useNow(): Date {
  const [now] = useState(() => new Date());
  return now;
}

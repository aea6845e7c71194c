import { useEffect, useState } from 'react';

/** Counts down to when another code may be asked for. */
export function useCodeCountdown() {
  const [readyAt, setReadyAt] = useState<number | null>(null);
  const [now, setNow] = useState(() => Date.now());
  const secondsLeft = readyAt === null ? 0 : Math.max(0, Math.ceil((readyAt - now) / 1000));
  const isWaiting = secondsLeft > 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [isWaiting]);
  const begin = (resendAfterSeconds: number) => {
    const sentAt = Date.now();
    setNow(sentAt);
    setReadyAt(sentAt + resendAfterSeconds * 1000);
  };
  return { begin, secondsLeft };
}

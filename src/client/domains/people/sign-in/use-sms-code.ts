import { useEffect, useState } from 'react';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';

/** Sends the code and counts down to when another one may be asked for. */
export function useSmsCode() {
  const [readyAt, setReadyAt] = useState<number | null>(null);
  const [now, setNow] = useState(() => Date.now());
  const command = useCommand(api.people.requestSmsCode, {
    onDone: ({ resendAfterSeconds }) => {
      const sentAt = Date.now();
      setNow(sentAt);
      setReadyAt(sentAt + resendAfterSeconds * 1000);
    },
  });
  const secondsLeft = readyAt === null ? 0 : Math.max(0, Math.ceil((readyAt - now) / 1000));
  const isWaiting = secondsLeft > 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return {
    send: (phone: string) => command.mutate({ phone }),
    wasSent: readyAt !== null,
    secondsLeft,
    isPending: command.isPending,
    error: command.error,
  };
}

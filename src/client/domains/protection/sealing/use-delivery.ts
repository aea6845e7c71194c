import { useCallback, useEffect, useRef, useState } from 'react';
import { isConnectionError } from '@shared/contract/connection-error';

/** How a message that was sealed comes to the server. */
export type Delivery<Output> =
  | { is: 'none' }
  | { is: 'sending' }
  /** No answer came: it may have been stored all the same. The same bytes go again, by themselves. */
  | { is: 'silent' }
  | { is: 'stored'; output: Output }
  /** The server has answered, and does not take it. */
  | { is: 'refused'; error: unknown };

const waitsMs = [2_000, 4_000, 8_000, 15_000];

/**
 * Sends until an answer comes, for as long as the screen stays. Each attempt calls the same function:
 * what it sends is the same bytes under the same key, and is stored once.
 */
export function useDelivery<Output>() {
  const [delivery, setDelivery] = useState<Delivery<Output>>({ is: 'none' });
  const run = useRef({ number: 0, timer: undefined as ReturnType<typeof setTimeout> | undefined });
  const again = useRef<() => void>(() => {});

  const stop = useCallback(() => {
    run.current.number += 1;
    clearTimeout(run.current.timer);
    again.current = () => {};
    setDelivery({ is: 'none' });
  }, []);

  const start = useCallback((send: () => Promise<Output>) => {
    run.current.number += 1;
    const own = run.current.number;
    const isOwn = () => run.current.number === own;
    const attempt = async (tries: number): Promise<void> => {
      clearTimeout(run.current.timer);
      again.current = () => {};
      setDelivery({ is: 'sending' });
      try {
        const output = await send();
        if (isOwn()) setDelivery({ is: 'stored', output });
      } catch (error) {
        if (!isOwn()) return;
        if (!isConnectionError(error)) return setDelivery({ is: 'refused', error });
        setDelivery({ is: 'silent' });
        const wait = waitsMs[Math.min(tries, waitsMs.length - 1)];
        again.current = () => void attempt(tries + 1);
        run.current.timer = setTimeout(() => again.current(), wait);
      }
    };
    void attempt(0);
  }, []);

  useEffect(
    () => () => {
      run.current.number += 1;
      clearTimeout(run.current.timer);
    },
    [],
  );
  /** 重发: now, instead of a while later. */
  const resend = useCallback(() => again.current(), []);
  return { delivery, start, stop, resend };
}

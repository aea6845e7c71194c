import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from './open-database';

interface Patience {
  /** Seconds after which the last error is thrown; 0: one try. */
  seconds: number;
  /** Gets one sentence before each wait. */
  say(sentence: string): void;
  /** For tests. */
  wait?: (ms: number) => Promise<unknown>;
  now?: () => number;
}

const longestWaitMs = 8_000;

/**
 * Opens the database, again and again while it may still come: a machine that starts as a whole starts
 * in no order. What stays as it is (a wrong password, an old server) is thrown at once.
 */
export async function openPatiently<Opened>(
  open: () => Promise<Opened>,
  { seconds, say, wait = sleep, now = () => performance.now() }: Patience,
): Promise<Opened> {
  const endAt = now() + seconds * 1000;
  for (let waitMs = 500; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
    try {
      return await open();
    } catch (error) {
      const leftMs = endAt - now();
      if (!(error instanceof DatabaseError) || !error.mayPass || leftMs <= 0) throw error;
      const pauseMs = Math.min(waitMs, leftMs);
      say(`${error.message}. Trying again for ${Math.ceil(leftMs / 1000)} s`);
      await wait(pauseMs);
    }
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { ShutdownState } from './close-gracefully';

const patienceMs = 10_000;
/** npm passes on a Ctrl-C that the terminal has sent to us as well: that is one signal, not two. */
const echoMs = 500;

/**
 * Ctrl-C and SIGTERM close in the given order: first the server, so that running requests finish, last
 * the database. SIGTERM comes from a machine that has a proxy in front: for the drain's time `/readyz`
 * says no and requests are still served, so that the proxy turns away before the port closes. A second
 * signal, or ten seconds after the drain, ends the process as it is.
 */
export function closeOnSignal(
  closers: (() => Promise<unknown>)[],
  { shutdown, drainSeconds }: { shutdown: ShutdownState; drainSeconds: number },
): void {
  let closingSince: number | null = null;
  const close = async (drainMs: number) => {
    if (closingSince !== null) {
      if (Date.now() - closingSince > echoMs) process.exit(1);
      return;
    }
    closingSince = Date.now();
    setTimeout(() => process.exit(1), drainMs + patienceMs).unref();
    shutdown.isClosing = true;
    await sleep(drainMs);
    for (const each of closers) await each();
    process.exit(0);
  };
  process.on('SIGINT', () => void close(0));
  process.on('SIGTERM', () => void close(drainSeconds * 1000));
}

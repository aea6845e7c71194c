const patienceMs = 10_000;
/** npm passes on a Ctrl-C that the terminal has sent to us as well: that is one signal, not two. */
const echoMs = 500;

/**
 * Ctrl-C and SIGTERM close in the given order: first the door, so that running requests finish, last
 * the database. A second signal, or ten seconds, ends the process as it is.
 */
export function closeOnSignal(closers: (() => Promise<unknown>)[]): void {
  let closingSince: number | null = null;
  const close = async () => {
    if (closingSince !== null) {
      if (Date.now() - closingSince > echoMs) process.exit(1);
      return;
    }
    closingSince = Date.now();
    setTimeout(() => process.exit(1), patienceMs).unref();
    for (const each of closers) await each();
    process.exit(0);
  };
  process.on('SIGINT', () => void close());
  process.on('SIGTERM', () => void close());
}

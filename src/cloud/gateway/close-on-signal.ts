const patienceMs = 10_000;

/**
 * Ctrl-C and SIGTERM close in the given order: first the door, so that running requests finish, last
 * the database. A second signal, or ten seconds, ends the process as it is.
 */
export function closeOnSignal(closers: (() => Promise<unknown>)[]): void {
  let closing = false;
  const close = async () => {
    if (closing) process.exit(1);
    closing = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    for (const each of closers) await each();
    process.exit(0);
  };
  process.on('SIGINT', () => void close());
  process.on('SIGTERM', () => void close());
}

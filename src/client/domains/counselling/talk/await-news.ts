import { awaitPage } from './use-start';

interface Awaited {
  appointmentId: string;
  /** The last position that is known. */
  after: number;
  /** Milliseconds between two questions, where the server did not wait. */
  atLeastMs: number;
}

/**
 * Asks for what is new in a way that the answer may come with it, then calls `onDone`: at once when something
 * has come, otherwise not sooner than by asking at intervals. Whatever fails is left to the next question.
 * @returns ends it, without `onDone`
 */
export function awaitNews(
  { appointmentId, after, atLeastMs }: Awaited,
  onDone: () => void,
): () => void {
  const leaving = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const since = Date.now();
  const goOn = (isNew: boolean) => {
    if (leaving.signal.aborted) return;
    timer = setTimeout(onDone, isNew ? 0 : Math.max(0, atLeastMs - (Date.now() - since)));
  };
  awaitPage(appointmentId, after, leaving).then(
    ({ messages, isForgotten }) => goOn(messages.length > 0 || isForgotten),
    () => goOn(false),
  );
  return () => {
    clearTimeout(timer);
    leaving.abort();
  };
}

/** What the browser side asks of the test's process: Playwright puts the function on the window. */
export interface Answer {
  value?: unknown;
  error?: string;
}

type AskHost = (question: { kind: string; payload: unknown }) => Promise<Answer>;

declare global {
  interface Window {
    askHost: AskHost;
  }
}

// Kept before code of the mini-program runs, which must not see it.
export async function ask(kind: string, payload: unknown): Promise<unknown> {
  const answer = await window.askHost({ kind, payload });
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value;
}

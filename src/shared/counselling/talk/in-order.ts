/** What the server gave a message: its place in the talk, from 1 without gaps. */
export interface Placed {
  position: number;
}

/**
 * Puts pages together that came late, twice or in another order. What is behind a gap waits until the gap is
 * filled, so that nobody reads an answer before the question.
 * @returns everything known in order, and up to where there is no gap: what to ask from
 */
export function inOrder<Line extends Placed>(
  known: readonly Line[],
  page: readonly Line[],
): { lines: Line[]; upTo: number } {
  const byPosition = new Map(page.map((line) => [line.position, line]));
  // The first that came stays: a place is given once.
  for (const line of known) byPosition.set(line.position, line);
  const lines = [...byPosition.values()].sort((a, b) => a.position - b.position);
  const gap = lines.findIndex((line, at) => line.position !== at + 1);
  return { lines, upTo: gap === -1 ? lines.length : gap };
}

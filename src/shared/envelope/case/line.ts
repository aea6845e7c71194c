import type { KeyId } from '../keys/key-id';
import type { Head, Header, Thread } from './entry';

/** Names a line: one author in one thread. */
export type LineName = string;

export function lineOf(place: { author: KeyId; thread: Thread }): LineName {
  return `${place.author} ${place.thread}`;
}

/** How far somebody has seen: the newest sequence of every line. */
export type Clock = ReadonlyMap<LineName, number>;

/** Whether this clock has come to an entry. */
export function covers(
  clock: Clock,
  entry: { author: KeyId; thread: Thread; sequence: number },
): boolean {
  return (clock.get(lineOf(entry)) ?? 0) >= entry.sequence;
}

/** By author, then thread: the one order in which heads are listed. */
export function sortHeads(heads: readonly Head[]): Head[] {
  return [...heads].sort((a, b) => (lineOf(a) < lineOf(b) ? -1 : 1));
}

/**
 * Whether a list of heads is in the form that signing asks for: sorted, each line once, not the author's
 * own, and nothing of the staff thread in an entry that she may see.
 */
export function isSeenInOrder({ author, thread, seen }: Header): boolean {
  const names = seen.map(lineOf);
  return (
    names.every((name, i) => i === 0 || (names[i - 1] ?? '') < name) &&
    !names.includes(lineOf({ author, thread })) &&
    (thread === 'staff' || seen.every((head) => head.thread === 'shared'))
  );
}

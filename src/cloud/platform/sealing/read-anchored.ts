import type { Anchor } from './anchor';
import type { BreakList } from './audit-break';

/** What the anchor has got, by number: a hash a seal, a seal a minute at most. */
export interface AnchoredSeals {
  /** Highest number, 0 when it is empty. */
  newest: number;
  /** The hash of a seal, once. */
  take(id: number): string | undefined;
  /** Numbers that nobody took, in order. */
  left(): number[];
}

/** Reads the anchor from a number on; null without one, or when it does not answer (a break). */
export async function readAnchored(
  anchor: Anchor | null,
  from: number,
  near: number,
  breaks: BreakList,
): Promise<AnchoredSeals | null> {
  if (!anchor) return null;
  const hashes = new Map<number, string>();
  let newest = 0;
  try {
    // A line that cannot be read is what a crash leaves; its seal stands in the next one, or is missed.
    for await (const line of anchor.read(from, near)) {
      if ('unreadable' in line) continue;
      const { id, hash } = line.seal;
      const known = hashes.get(id);
      if (known !== undefined && known !== hash) {
        breaks.add({ kind: 'anchor-contradicts-itself', seal: id });
      }
      hashes.set(id, known ?? hash);
      newest = Math.max(newest, id);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    breaks.add({ kind: 'anchor-does-not-answer', reason });
    return null;
  }
  return {
    newest,
    take: (id) => {
      const hash = hashes.get(id);
      hashes.delete(id);
      return hash;
    },
    left: () => [...hashes.keys()].sort((a, b) => a - b),
  };
}

import type { Head } from '../entry';
import { lineOf, type Clock, type LineName } from '../line';
import type { HeldEntry, PlacedEntry } from './held-entry';
import type { Findings } from './report-findings';

/** What else the lines are held against. */
export interface Given {
  /** Hashes of all entries that the server gave in a form that we know, whoever signed them. */
  hashes: ReadonlySet<string>;
  /** The heads that were verified last. */
  remembered: readonly Head[];
}

type Find = (head: Head, about: { hash?: string; at?: number }) => HeldEntry | null;

/**
 * Puts entries whose signatures hold into lines, and into one order in which each comes after all that it
 * has seen. A line ends before its first gap or fork: what comes after it does not count.
 */
export function placeEntries(
  entries: readonly HeldEntry[],
  given: Given,
  findings: Findings,
): PlacedEntry[] {
  const lines = new Map<LineName, HeldEntry[]>();
  for (const entry of entries) {
    const name = lineOf(entry.header);
    lines.set(name, [...(lines.get(name) ?? []), entry]);
  }
  for (const [name, line] of lines) lines.set(name, unbroken(line, findings));
  const find = finder(lines, given, findings);
  const placed = withClocks(lines, find, findings);
  for (const head of given.remembered) find(head, {});
  return inOrder(placed);
}

/** The entries of a line from its first on, each bound to the one before. */
function unbroken(line: HeldEntry[], findings: Findings): HeldEntry[] {
  const bySequence = [...line].sort((a, b) => a.header.sequence - b.header.sequence);
  const kept: HeldEntry[] = [];
  for (const [i, entry] of bySequence.entries()) {
    const { sequence, previous } = entry.header;
    const before = kept[kept.length - 1];
    if (sequence > kept.length + 1) {
      findings.add('GAP', entry);
      break;
    }
    const isTwin = bySequence[i + 1]?.header.sequence === sequence;
    if (isTwin || sequence <= kept.length || previous !== (before?.hash ?? null)) {
      findings.add('FORK', entry);
      break;
    }
    kept.push(entry);
  }
  return kept;
}

/** What each author had seen, merged with what those had seen whom she has seen. */
function withClocks(
  lines: ReadonlyMap<LineName, readonly HeldEntry[]>,
  find: Find,
  findings: Findings,
): PlacedEntry[] {
  const clocks = new Map<string, Clock>();
  const clockOf = (entry: HeldEntry): Clock => {
    const known = clocks.get(entry.hash);
    if (known) return known;
    const { header } = entry;
    const clock = new Map<LineName, number>();
    const told = new Map(header.seen.map((head) => [lineOf(head), head.sequence]));
    const merge = (other: Clock) => {
      for (const [name, sequence] of other) {
        clock.set(name, Math.max(clock.get(name) ?? 0, sequence));
      }
    };
    const before = lines.get(lineOf(header))?.[header.sequence - 2];
    if (before) merge(clockOf(before));
    for (const head of header.seen) {
      const seen = find(head, entry);
      if (seen) merge(clockOf(seen));
    }
    const own = lineOf(header);
    const isBackwards = [...clock].some(
      ([name, sequence]) => name !== own && (told.get(name) ?? 0) < sequence,
    );
    if (isBackwards) findings.add('SEEN_BACKWARDS', entry);
    clock.set(own, header.sequence);
    clocks.set(entry.hash, clock);
    return clock;
  };
  return [...lines.values()].flatMap((line) =>
    line.map((entry) => ({ ...entry, clock: clockOf(entry) })),
  );
}

/** Finds the entry that a head names, and notes where the server does not give it, or gives another. */
function finder(
  lines: ReadonlyMap<LineName, readonly HeldEntry[]>,
  { hashes }: Given,
  findings: Findings,
): Find {
  return (head, about) => {
    const found = lines.get(lineOf(head))?.[head.sequence - 1];
    if (found?.hash === head.hash) return found;
    // Given and refused: that was noted where it was refused.
    if (!hashes.has(head.hash)) findings.add(found ? 'FORK' : 'TAIL_CUT', about);
    return null;
  };
}

/** The earliest first, by their authors' clocks, but each after all that it has seen. */
function inOrder(entries: readonly PlacedEntry[]): PlacedEntry[] {
  const waiting = new Map<LineName, PlacedEntry[]>();
  for (const entry of entries) {
    const name = lineOf(entry.header);
    waiting.set(name, [...(waiting.get(name) ?? []), entry]);
  }
  const nextOf = (name: LineName) => waiting.get(name)?.[0];
  // What is missing holds nothing up: only what is still to come in a line does.
  const isReady = ({ clock, header }: PlacedEntry) =>
    [...clock].every(([name, seen]) => {
      const next = name === lineOf(header) ? undefined : nextOf(name);
      return !next || next.header.sequence > seen;
    });
  const isBefore = (a: PlacedEntry, b: PlacedEntry) =>
    a.header.at === b.header.at ? a.hash < b.hash : a.header.at < b.header.at;
  const ordered: PlacedEntry[] = [];
  while (ordered.length < entries.length) {
    const ready = [...waiting.keys()].flatMap((name) => nextOf(name) ?? []).filter(isReady);
    const [first] = ready.sort((a, b) => (isBefore(a, b) ? -1 : 1));
    // Hashes bind each entry to what it has seen, so that no two can wait for each other.
    if (!first) break;
    waiting.get(lineOf(first.header))?.shift();
    ordered.push(first);
  }
  return ordered;
}

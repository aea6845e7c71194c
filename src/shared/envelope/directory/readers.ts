import type { VerifiedDirectory } from './choose-directory';
import type { HandlerEntry } from './directory';

/** Whom she leaves out, and which units beyond the county centre she lets read. */
export interface ReaderChoice {
  /** Ids of units. */
  leftOutUnits: readonly string[];
  /** Ids of persons, over all their keys. */
  leftOutHandlers: readonly string[];
  /** Ids of units (her town, her village) that may read because she said so. */
  agreedUnits: readonly string[];
}

export const everybody: ReaderChoice = { leftOutUnits: [], leftOutHandlers: [], agreedUnits: [] };

export type Readers =
  | { ok: true; readers: HandlerEntry[]; persons: number }
  /** Fewer than two people: the form says why, and shows telephone numbers. */
  | {
      ok: false;
      reason: 'TOO_FEW_READERS';
      readers: HandlerEntry[];
      persons: number;
      /** Whether there would be enough if she left nobody out. */
      enoughWithout: boolean;
    };

/** Whether an entry is valid now: from ≤ time < until, not revoked. */
export function isValidNow(entry: HandlerEntry, directory: VerifiedDirectory): boolean {
  const time = directory.time.getTime();
  return (
    Date.parse(entry.from) <= time &&
    time < Date.parse(entry.until) &&
    !directory.revoked.has(entry.keyId)
  );
}

/** Whether somebody may read at all, as she decided: not left out, and of the centre or agreed to. */
export function isAllowed(entry: HandlerEntry, choice: ReaderChoice): boolean {
  return (
    !choice.leftOutHandlers.includes(entry.handler) &&
    !choice.leftOutUnits.includes(entry.unit) &&
    (entry.reads === 'all' || choice.agreedUnits.includes(entry.unit))
  );
}

/** The keys that her text goes to. Two keys of one person count as one. */
export function readersOf(directory: VerifiedDirectory, choice: ReaderChoice): Readers {
  const valid = directory.handlers.filter((entry) => isValidNow(entry, directory));
  const readers = valid.filter((entry) => isAllowed(entry, choice));
  const persons = countPersons(readers);
  if (persons >= 2) return { ok: true, readers, persons };
  const withAll = { ...choice, leftOutUnits: [], leftOutHandlers: [] };
  const enoughWithout = countPersons(valid.filter((entry) => isAllowed(entry, withAll))) >= 2;
  return { ok: false, reason: 'TOO_FEW_READERS', readers, persons, enoughWithout };
}

function countPersons(entries: readonly HandlerEntry[]): number {
  return new Set(entries.map((entry) => entry.handler)).size;
}

import { readEntry } from '@shared/envelope/case/entry';
import type { CaseState } from '@shared/envelope/case/verify/case-state';
import type { GivenEntry, ShownCase } from './vault-calls';

/** What of a verified case leaves the vault: no key, no signature, nothing that did not verify. */
export function showCase(state: CaseState, me: string, given: readonly GivenEntry[]): ShownCase {
  const stored = storedTimes(given);
  return {
    me,
    reporter: state.reporter,
    owner: state.owner.keyId,
    entries: state.entries.map(({ hash, header, kind, message, status }) => ({
      hash,
      author: header.author,
      role: header.role,
      thread: header.thread,
      kind,
      at: header.at,
      storedAt: stored.get(hash) ?? null,
      message,
      status,
    })),
    choice: state.choice,
    readers: [...state.readers],
    removed: [...state.removed.keys()],
    withdrawal: state.withdrawal,
    hasStaffKey: state.epochs.staff.some(({ identity }) => identity !== null),
  };
}

function storedTimes(given: readonly GivenEntry[]): Map<string, string> {
  const times = new Map<string, string>();
  for (const { entry, storedAt } of given) {
    try {
      times.set(readEntry(entry).hash, storedAt);
    } catch {
      // No entry at all: among the findings.
    }
  }
  return times;
}

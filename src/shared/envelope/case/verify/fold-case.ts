import { isAllowed } from '../../directory/readers';
import type { VerifiedDirectory } from '../../directory/choose-directory';
import type { Thread } from '../entry';
import { covers, type Clock } from '../line';
import { recoveryKeyIds } from './allowed-readers';
import type { CaseState } from './case-state';
import type { Beginning } from './find-beginning';
import type { FindingCode } from './findings';
import type { PlacedEntry } from './held-entry';
import { changedState, isChange, nextState, type Surroundings } from './next-state';
import type { Findings } from './report-findings';
import { faultOfEntry, isAboutKeys } from './rules';

interface Folding {
  tenant: string;
  case: string;
  beginning: Beginning;
  /** All entries whose signatures hold, each after those that it has seen. */
  placed: readonly PlacedEntry[];
  directory: VerifiedDirectory;
  around: Surroundings;
}

/**
 * Decides which entries count, and what the case is because of them. An entry is judged by what its author
 * had seen of the case; what somebody adds behind her own removal counts for nobody.
 */
export function foldCase(folding: Folding, findings: Findings): CaseState {
  const late = new Map<string, FindingCode>();
  for (;;) {
    const { accepted, faults } = foldOnce(folding, late);
    const found = accepted.flatMap((entry) => {
      const fault = isBeginning(entry, folding) ? null : lateFault(entry, accepted, folding);
      return fault ? [{ entry, fault }] : [];
    });
    if (found.length === 0) {
      for (const entry of folding.placed) {
        const fault = faults.get(entry.hash) ?? late.get(entry.hash);
        if (fault) findings.add(fault, entry);
      }
      const state = accepted.reduce(
        (before, entry) => nextState(before, entry, folding.around),
        emptyState(folding),
      );
      return { ...state, highestEpoch: highestEpochs(folding.placed) };
    }
    // Without these, others may have nothing to stand on: all are judged anew.
    for (const { entry, fault } of found) late.set(entry.hash, fault);
  }
}

function foldOnce(folding: Folding, late: ReadonlyMap<string, FindingCode>) {
  const { around, directory } = folding;
  const recovery = recoveryKeyIds(directory);
  const accepted: PlacedEntry[] = [];
  const faults = new Map<string, FindingCode>();
  for (const entry of folding.placed) {
    if (late.has(entry.hash)) continue;
    if (!isBeginning(entry, folding)) {
      const seen = stateSeenBy(entry.clock, accepted, folding);
      const fault =
        signerFault(entry, seen, around) ??
        (knowsOfKeys(entry, accepted) ? null : 'CONCURRENT_KEYS') ??
        faultOfEntry(entry, seen, around, recovery);
      if (fault) {
        faults.set(entry.hash, fault);
        continue;
      }
    }
    accepted.push(entry);
  }
  return { accepted, faults };
}

/** The case as an author knew it. */
function stateSeenBy(clock: Clock, accepted: readonly PlacedEntry[], folding: Folding): CaseState {
  return accepted
    .filter((entry) => isChange(entry.said) && covers(clock, entry.header))
    .reduce((state, entry) => changedState(state, entry, folding.around), emptyState(folding));
}

function signerFault(
  { header }: PlacedEntry,
  seen: CaseState,
  { handlers }: Surroundings,
): FindingCode | null {
  if (header.role === 'owner') {
    return header.author === seen.owner.keyId ? null : 'REPLACED_CODE';
  }
  const signer = handlers.get(header.author);
  if (!signer) return 'UNKNOWN_SIGNER';
  const { leftOutHandlers, leftOutUnits } = seen.choice;
  if (leftOutHandlers.includes(signer.handler) || leftOutUnits.includes(signer.unit)) {
    return 'LEFT_OUT_SIGNER';
  }
  return seen.readers.includes(header.author) ? null : 'NOT_A_READER';
}

/** Whether somebody who changes keys knew of all changes of keys in this thread before hers. */
function knowsOfKeys(entry: PlacedEntry, accepted: readonly PlacedEntry[]): boolean {
  if (!isAboutKeys(entry.said)) return true;
  return accepted.every(
    (other) =>
      other.header.thread !== entry.header.thread ||
      !isAboutKeys(other.said) ||
      covers(entry.clock, other.header),
  );
}

/** What shows only by later entries: behind a removal, a replaced code, a revocation. */
function lateFault(
  entry: PlacedEntry,
  accepted: readonly PlacedEntry[],
  folding: Folding,
): FindingCode | null {
  const { header } = entry;
  if (header.role === 'owner') {
    const isBehind = accepted.some(
      ({ said, clock }) =>
        said.kind === 'replaceCode' &&
        said.body.replaces === header.author &&
        !covers(clock, header),
    );
    return isBehind ? 'REPLACED_CODE' : null;
  }
  if (isLeftOutLater(entry, accepted, folding)) return 'LEFT_OUT_SIGNER';
  if (isRemovedLater(entry, accepted)) return 'NOT_A_READER';
  return isRevokedUnseen(entry, accepted, folding) ? 'REVOKED_SIGNER' : null;
}

function isLeftOutLater(
  { header, clock }: PlacedEntry,
  accepted: readonly PlacedEntry[],
  { around }: Folding,
): boolean {
  const signer = around.handlers.get(header.author);
  if (!signer || header.thread === 'staff') return false;
  return accepted.some(
    (later) =>
      later.said.kind === 'sealed' &&
      later.said.message?.kind === 'readers' &&
      !covers(clock, later.header) &&
      !covers(later.clock, header) &&
      !isAllowed(signer, later.said.message.body.choice),
  );
}

/** Removed by an epoch that she had not seen, whose maker had not seen this entry either. */
function isRemovedLater({ header, clock }: PlacedEntry, accepted: readonly PlacedEntry[]): boolean {
  return accepted.some((later) => {
    const { said } = later;
    if (later.header.thread !== 'shared' || said.kind !== 'epoch') return false;
    if (covers(clock, later.header)) return false;
    if (said.body.wraps.some((wrap) => wrap.to === header.author)) return false;
    const witness = witnessClock(later, header.thread, accepted);
    return witness !== null && !covers(witness, header);
  });
}

/** Shared entries do not list the staff thread: there, the next change of the staff key bears witness. */
function witnessClock(
  removal: PlacedEntry,
  thread: Thread,
  accepted: readonly PlacedEntry[],
): Clock | null {
  if (thread === 'shared') return removal.clock;
  const next = accepted.find(
    (entry) =>
      entry.header.thread === 'staff' &&
      isAboutKeys(entry.said) &&
      covers(entry.clock, removal.header),
  );
  // Until then nothing says how far she had written: all of it stands.
  return next?.clock ?? null;
}

/** Whoever holds a stolen key can date back: what nobody else has seen does not count. */
function isRevokedUnseen(
  { header }: PlacedEntry,
  accepted: readonly PlacedEntry[],
  { directory, around }: Folding,
): boolean {
  if (!directory.revoked.has(header.author)) return false;
  const person = around.handlers.get(header.author)?.handler;
  return !accepted.some(
    (other) =>
      around.handlers.get(other.header.author)?.handler !== person && covers(other.clock, header),
  );
}

function isBeginning({ hash }: PlacedEntry, { beginning }: Folding): boolean {
  return beginning.entries.some((entry) => entry.hash === hash);
}

function emptyState({ tenant, case: caseId, beginning }: Folding): CaseState {
  const { owner, report } = beginning;
  return startedCase({ tenant, case: caseId, owner, report });
}

/** A case before its first entry. */
export function startedCase(first: {
  tenant: string;
  case: string;
  owner: CaseState['owner'];
  report: Pick<Beginning['report'], 'reporter' | 'choice'>;
}): CaseState {
  return {
    tenant: first.tenant,
    case: first.case,
    reporter: first.report.reporter,
    owner: first.owner,
    formerOwners: [],
    choice: first.report.choice,
    epochs: { shared: [], staff: [] },
    highestEpoch: { shared: 0, staff: 0 },
    readers: [],
    removed: new Map(),
    entries: [],
    heads: [],
    withdrawal: null,
  };
}

/** Numbers that are used up, by epochs that do not count as well: the server has them. */
function highestEpochs(placed: readonly PlacedEntry[]): Record<Thread, number> {
  const highest = { shared: 0, staff: 0 };
  for (const { header, said } of placed) {
    if (said.kind !== 'epoch') continue;
    highest[header.thread] = Math.max(highest[header.thread], header.epoch);
  }
  return highest;
}

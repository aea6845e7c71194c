import { bytesFromBase64url } from '../../encoding/base64url';
import { keyIdOf, type KeyId } from '../../keys/key-id';
import type { Header } from '../entry';
import { messageRules, type Message } from '../messages';
import {
  thirdPartyStatuses,
  type EpochBody,
  type ReplaceCodeBody,
  type WrapsBody,
} from '../statements';
import { mayHold } from './allowed-readers';
import { currentEpoch, type CaseState } from './case-state';
import type { FindingCode } from './findings';
import type { HeldEntry } from './held-entry';
import type { Surroundings } from './next-state';

/**
 * What an entry may say, given what the case was when its author wrote it. Who may write at all was
 * decided before (`fold-case.ts`). Null: it counts.
 */
export function faultOfEntry(
  entry: Pick<HeldEntry, 'header' | 'said'>,
  state: CaseState,
  around: Surroundings,
  recovery: ReadonlySet<KeyId>,
): FindingCode | null {
  const { header, said } = entry;
  if (!mayWrite(header, said, state, around)) return 'NOT_ALLOWED';
  switch (said.kind) {
    case 'epoch':
      return faultOfEpoch(header, said.body, state, around, recovery);
    case 'wraps':
      return faultOfWraps(header, said.body, state, around, recovery);
    case 'replaceCode':
      return isNewCode(said.body, state, around) ? null : 'NOT_ALLOWED';
    case 'restore':
      return said.body.of === state.withdrawal ? null : 'NOT_ALLOWED';
    case 'sealed':
      return faultOfSealed(header, said.message, state);
    case 'leave':
    case 'status':
    case 'withdraw':
      return null;
  }
}

/** Which kinds an author may write in which thread. On a report about somebody else, little is left. */
function mayWrite(
  { role, thread, author }: Header,
  said: HeldEntry['said'],
  { reporter }: CaseState,
  { handlers }: Surroundings,
): boolean {
  if (role === 'owner') {
    return thread === 'shared' && ['sealed', 'epoch', 'wraps', 'withdraw'].includes(said.kind);
  }
  const isThirdParty = reporter !== 'self' && thread === 'shared';
  switch (said.kind) {
    case 'withdraw':
      return false;
    case 'replaceCode':
    case 'leave':
    case 'restore':
      return thread === 'shared';
    case 'sealed':
      return !isThirdParty;
    case 'status': {
      const { status } = said.body;
      const isLeads = status === 'closed';
      if (isLeads && handlers.get(author)?.role !== 'case-lead') return false;
      return !isThirdParty || thirdPartyStatuses.includes(status);
    }
    case 'epoch':
    case 'wraps':
      return true;
  }
}

function faultOfEpoch(
  header: Header,
  body: EpochBody,
  state: CaseState,
  around: Surroundings,
  recovery: ReadonlySet<KeyId>,
): FindingCode | null {
  const { thread } = header;
  const all = [...state.epochs.shared, ...state.epochs.staff];
  const newest = currentEpoch(state, thread)?.epoch ?? 0;
  if (header.epoch <= newest || all.some((epoch) => epoch.public === body.public)) {
    return 'FOREIGN_KEY';
  }
  const to = body.wraps.map((wrap) => wrap.to);
  const isSound =
    new Set(to).size === to.length &&
    to.every((keyId) => mayHold(keyId, thread, state, around, recovery)) &&
    to.some((keyId) => recovery.has(keyId)) &&
    // Her first epoch follows from her code; every later one has to reach her.
    (thread === 'staff' || newest === 0 || to.includes(state.owner.keyId));
  return isSound ? null : 'WRONG_READERS';
}

function faultOfWraps(
  header: Header,
  body: WrapsBody,
  state: CaseState,
  around: Surroundings,
  recovery: ReadonlySet<KeyId>,
): FindingCode | null {
  const { thread } = header;
  if (header.epoch !== currentEpoch(state, thread)?.epoch) return 'STALE_EPOCH';
  const known = new Set(state.epochs[thread].map((epoch) => epoch.epoch));
  if (body.wraps.some((wrap) => !known.has(wrap.epoch))) return 'FOREIGN_KEY';
  const isSound = body.wraps.every((wrap) => mayHold(wrap.to, thread, state, around, recovery));
  return isSound ? null : 'WRONG_READERS';
}

function faultOfSealed(
  header: Header,
  message: Message | null,
  state: CaseState,
): FindingCode | null {
  const newest = currentEpoch(state, header.thread)?.epoch ?? 0;
  if (header.epoch < newest) return 'STALE_EPOCH';
  if (header.epoch > newest) return 'FOREIGN_KEY';
  if (!message) return null;
  // The report is her second entry, and that one was read at the beginning.
  if (message.kind === 'report') return header.sequence === 2 ? null : 'NOT_ALLOWED';
  const rule = messageRules[message.kind];
  const isAllowed = rule.by.includes(header.role) && rule.threads.includes(header.thread);
  return isAllowed ? null : 'NOT_ALLOWED';
}

/** A code that replaces hers is a new one, and really names its own keys. */
function isNewCode(body: ReplaceCodeBody, state: CaseState, { handlers }: Surroundings): boolean {
  const isOld = [state.owner.keyId, ...state.formerOwners].includes(body.keyId);
  if (body.replaces !== state.owner.keyId || isOld || handlers.has(body.keyId)) return false;
  try {
    return keyIdOf(bytesFromBase64url(body.signing), body.recipient) === body.keyId;
  } catch {
    return false;
  }
}

/** Whether an entry changes who holds keys: these know of each other, in one order. */
export function isAboutKeys(said: HeldEntry['said']): boolean {
  return said.kind === 'epoch' || said.kind === 'wraps' || said.kind === 'replaceCode';
}

import type { CaseState, VerifiedEntry } from '@shared/envelope/case/verify/case-state';
import type { VerifiedDirectory } from '@shared/envelope/directory/choose-directory';
import type { HandlerEntry } from '@shared/envelope/directory/directory';
import type { MessageContent } from '@shared/envelope/case/messages';
import type { Status } from '@shared/envelope/case/statements';

const keyIdOf = (name: string) => name.padEnd(22, '-');
const hashOf = (number: number) => `hash${number}`.padEnd(43, '-');

/** What a screen shows of a verified case, without a key in it: only `verifyCase` makes a real one. */
export function caseState(entries: VerifiedEntry[] = [], more: Partial<CaseState> = {}): CaseState {
  return {
    tenant: '330382',
    case: 'case'.padEnd(43, '-'),
    reporter: 'self',
    owner: { keyId: keyIdOf('owner'), signing: hashOf(0), recipient: 'age1owner' },
    formerOwners: [],
    highestEpoch: { shared: 1, staff: 0 },
    choice: { leftOutUnits: [], leftOutHandlers: [], agreedUnits: [] },
    epochs: { shared: [], staff: [] },
    readers: [],
    removed: new Map(),
    entries,
    heads: [],
    withdrawal: null,
    ...more,
  };
}

interface By {
  by: 'owner' | string;
  at: string;
}

let number = 0;

/** A message that counts; `by` is the owner or a handler's name. */
export function messageEntry(content: MessageContent, { by, at }: By): VerifiedEntry {
  const entry = entryOf(by, at);
  const { author, role, thread, sequence } = entry.header;
  const inside = { author, role, thread, sequence, case: entry.header.case };
  const message = Object.assign({ inside, version: 1 as const }, content);
  return { ...entry, kind: 'sealed', message, status: null };
}

/** A handler's signed confirmation. */
export function statusEntry(status: Status, { by, at }: By): VerifiedEntry {
  return { ...entryOf(by, at), kind: 'status', message: null, status: { status, of: null } };
}

function entryOf(by: string, at: string): Pick<VerifiedEntry, 'hash' | 'header'> {
  number += 1;
  return {
    hash: hashOf(number),
    header: {
      tag: 'entry',
      tenant: '330382',
      case: 'case'.padEnd(43, '-'),
      directory: 1,
      author: keyIdOf(by),
      role: by === 'owner' ? 'owner' : 'handler',
      thread: 'shared',
      kind: 'sealed',
      epoch: 1,
      sequence: number,
      previous: null,
      seen: [],
      at,
      body: hashOf(number),
    },
  };
}

/** Somebody of a unit, valid for as long as any test takes. */
export function handler(name: string, more: Partial<HandlerEntry> = {}): HandlerEntry {
  return {
    keyId: keyIdOf(name),
    handler: name,
    name: `${name}老师`,
    unit: 'rights-centre',
    role: 'case-handler',
    reads: 'all',
    recipient: `age1${name}`,
    signing: hashOf(0),
    from: '2026-01-01T00:00:00.000Z',
    until: '2027-01-01T00:00:00.000Z',
    revoked: null,
    ...more,
  };
}

/** As `chooseDirectory` gives it. */
export function directoryOf(handlers: HandlerEntry[]): VerifiedDirectory {
  return {
    tenant: '330382',
    version: 1,
    issued: '2026-11-01T00:00:00.000Z',
    expires: '2027-03-01T00:00:00.000Z',
    statusKeys: [],
    recovery: 'age1recovery',
    formerRecovery: [],
    handlers,
    revoked: new Map(),
    time: new Date('2026-11-28T10:00:00+08:00'),
    statusAt: new Date('2026-11-27T10:00:00+08:00'),
  };
}

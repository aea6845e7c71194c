import { randomBytes } from 'node:crypto';
import { protection } from '@cloud/protection';
import { caseIdOf } from '@shared/envelope/case/case-id';
import {
  bodyHash,
  ENTRY_PURPOSE,
  entryHash,
  wrapHash,
  type EntryKind,
  type EntryText,
  type Thread,
  type WrapText,
} from '@shared/envelope/case/entry';
import { base64urlFromBytes } from '@shared/envelope/encoding/base64url';
import { canonicalJson, type CanonicalValue } from '@shared/envelope/encoding/canonical-json';
import { signedToText, signStatement } from '@shared/envelope/encoding/signed';
import { recoveryKeyIdOf } from '@shared/envelope/keys/key-id';
import type { Reporter, Urgency } from '@shared/protection/states/case-states';
import type { World } from '../support/test-world';
import { buildKeys, type BuiltCentre, type BuiltHandler, type BuiltKeys } from './protection';

/*
 * Cases as the server sees them: headers, signatures, statements and wraps as they are; in place of
 * ciphertext, random bytes. What clients read and verify is tested in `shared/envelope`.
 */

interface Line {
  sequence: number;
  hash: string | null;
}

/** What was written in one call. */
export interface Piece {
  entries: EntryText[];
  wraps: WrapText[];
}

/** A case as its writers' clients keep it: everybody's lines. */
export interface BuiltCase {
  caseId: string;
  locator: string;
  owner: BuiltKeys;
  reporter: Reporter;
  lines: Map<string, Line>;
  epochs: Record<Thread, number>;
  tenant: string;
  version: number;
  at: string;
  recovery: string;
}

export interface EntryOptions {
  by: BuiltKeys;
  role: 'owner' | 'handler';
  thread?: Thread;
  kind?: EntryKind;
  body?: Uint8Array | CanonicalValue;
  epoch?: number;
  /** Signs with other keys than it says. */
  signedBy?: BuiltKeys;
  sequence?: number;
}

/** The next entry of an author's line. */
export function entryOf(of: BuiltCase, options: EntryOptions): EntryText {
  const { by, role, thread = 'shared', kind = 'sealed' } = options;
  const { body: given = new Uint8Array(randomBytes(1200)) } = options;
  const body = given instanceof Uint8Array ? given : canonicalJson(given);
  const name = `${by.keyId} ${thread}`;
  const last = of.lines.get(name) ?? { sequence: 0, hash: null };
  const sequence = options.sequence ?? last.sequence + 1;
  const signed = signStatement(
    ENTRY_PURPOSE,
    {
      tag: 'entry',
      tenant: of.tenant,
      case: of.caseId,
      directory: of.version,
      author: by.keyId,
      role,
      thread,
      kind,
      epoch: options.epoch ?? of.epochs[thread],
      sequence,
      previous: last.hash,
      seen: seenBy(of, name, thread),
      at: of.at,
      body: bodyHash(body),
    },
    (options.signedBy ?? by).secret,
  );
  of.lines.set(name, { sequence, hash: entryHash(signed.statement) });
  return { header: signedToText(signed), body: base64urlFromBytes(body) };
}

/** The newest of every other line: of the shared thread, or of both for staff. Sorted. */
function seenBy(of: BuiltCase, own: string, thread: Thread) {
  return [...of.lines]
    .filter(([name]) => name !== own && (thread === 'staff' || name.endsWith(' shared')))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { sequence, hash }]) => {
      const [author = '', where = ''] = name.split(' ');
      return { author, thread: where, sequence, hash };
    });
}

/** Starts an epoch for these readers, the recovery key and (shared) her. */
export function epochOf(
  of: BuiltCase,
  options: Omit<EntryOptions, 'kind' | 'body'> & {
    readers: readonly BuiltHandler[];
    removed?: readonly BuiltHandler[];
    publicKey?: string;
  },
): Piece {
  const { readers, removed = [], thread = 'shared' } = options;
  const epoch = of.epochs[thread] + 1;
  const to = [
    ...readers.map(({ keys }) => keys.keyId),
    recoveryKeyIdOf(of.recovery),
    ...(thread === 'shared' && epoch > 1 ? [of.owner.keyId] : []),
  ];
  const wraps = to.map((each): WrapText => ({ thread, epoch, to: each, file: randomFile() }));
  const entry = entryOf(of, {
    ...options,
    kind: 'epoch',
    epoch,
    body: {
      public: options.publicKey ?? buildKeys().recipient,
      wraps: wraps.map((wrap) => ({
        to: wrap.to,
        hash: wrapHash(Buffer.from(wrap.file, 'base64url')),
      })),
      removed: removed.map(({ handler }) => ({ handler, reason: 'leftOut' })),
    },
  });
  of.epochs[thread] = epoch;
  return { entries: [entry], wraps };
}

const randomFile = () => base64urlFromBytes(new Uint8Array(randomBytes(200)));

/** A report that nobody has sent yet. */
export function draftReport(
  world: World,
  centre: Pick<BuiltCentre, 'handlers' | 'version' | 'recovery'>,
  {
    reporter = 'self',
    readers = centre.handlers,
    words = new Uint8Array(randomBytes(1200)),
  }: { reporter?: Reporter; readers?: readonly BuiltHandler[]; words?: Uint8Array } = {},
): { report: BuiltCase; piece: Piece } {
  const owner = buildKeys();
  const firstShared = buildKeys().recipient;
  const report: BuiltCase = {
    caseId: caseIdOf(Buffer.from(owner.signing, 'base64url'), firstShared),
    locator: base64urlFromBytes(new Uint8Array(randomBytes(32))),
    owner,
    reporter,
    lines: new Map(),
    epochs: { shared: 0, staff: 0 },
    tenant: world.tenantId,
    version: centre.version,
    at: world.clock.now().toISOString(),
    recovery: centre.recovery,
  };
  const { entries, wraps } = epochOf(report, {
    by: owner,
    role: 'owner',
    readers,
    publicKey: firstShared,
  });
  const first = entryOf(report, { by: owner, role: 'owner', body: words });
  return { report, piece: { entries: [...entries, first], wraps } };
}

interface ReportOptions {
  reporter?: Reporter;
  urgency?: Urgency;
  unitId?: string;
  readers?: readonly BuiltHandler[];
}

/** The input of `send` for a first report. */
export function firstCall(
  { report, piece }: ReturnType<typeof draftReport>,
  { urgency = 'urgent', unitId }: ReportOptions = {},
) {
  const { signing, recipient } = report.owner;
  return {
    locator: report.locator,
    caseId: report.caseId,
    ...piece,
    about: {
      reporter: report.reporter,
      urgency,
      ...(unitId === undefined ? {} : { unitId }),
      signing,
      recipient,
    },
  };
}

/** A report that arrived. */
export async function buildReport(
  world: World,
  centre: BuiltCentre,
  options: ReportOptions = {},
): Promise<BuiltCase> {
  const drafted = draftReport(world, centre, options);
  await world.call(protection, 'send', firstCall(drafted, options));
  return drafted.report;
}

/** The next message of hers, as `send` takes it. */
export function nextCall(report: BuiltCase) {
  const { locator, caseId, owner } = report;
  return { locator, caseId, entries: [entryOf(report, { by: owner, role: 'owner' })], wraps: [] };
}

/** Something that a handler writes. */
export function writtenBy(
  report: BuiltCase,
  { keys }: BuiltHandler,
  options: Partial<EntryOptions> = {},
): EntryText {
  return entryOf(report, { by: keys, role: 'handler', ...options });
}

import { insertRows } from '@cloud/platform/database/insert-rows';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { Admission } from '@shared/envelope/case/admission';
import type { EntryText, Head, ReadEntry, Thread } from '@shared/envelope/case/entry';
import { reporters, type Reporter } from '@shared/protection/states/case-states';
import { oneOf } from '@cloud/platform/one-of';
import { sql } from 'kysely';
import { anyOf, currentDirectory } from '../queries';
import { checkEntry, takeApart } from './check-entry';
import { checkWraps } from './check-wraps';
import { NotAccepted, type Accepted, type Writer, type Written } from './written';

/** Which case it goes into; its row is locked by this transaction. */
export interface Target {
  id: string;
  reporter: string;
}

export interface TakenIn {
  /** Of all entries that came, in their order. */
  hashes: string[];
  /** Those that were not there yet. */
  fresh: ReadEntry[];
}

interface Arrival {
  written: Written;
  writer: Writer;
  accepted: Accepted;
  /** The case was made a moment ago by this transaction: nothing of it has to be looked up. */
  isNew?: boolean;
}

/**
 * Checks what was written and stores it. The same bytes again are what is there already: nothing is
 * stored, and nothing is wrong.
 * @throws NotAccepted
 */
export async function takeIn(
  context: OperationContext,
  target: Target,
  { written, writer, accepted, isNew = false }: Arrival,
): Promise<TakenIn> {
  const read = written.entries.map((text) => ({ text, entry: takeApart(text) }));
  const hashes = read.map(({ entry }) => entry.hash);
  const known = isNew ? new Set<string>() : await knownHashes(context, target.id, hashes);
  const arriving = read.filter(({ entry }) => !known.has(entry.hash));
  const fresh = arriving.map(({ entry }) => entry);
  if (fresh.length === 0) return { hashes, fresh };
  if (accepted.needs && !fresh.some(({ header }) => header.kind === accepted.needs))
    throw new NotAccepted('KIND');

  const reporter = oneOf(reporters, target.reporter);
  const heads = isNew ? [] : await headsOf(context, target.id);
  let admission = await admissionOf(context, target.id, { reporter, writer, heads });
  for (const { text } of arriving) {
    admission = checkEntry(text, { admission, writer, accepted });
  }
  checkWraps(fresh, written.wraps);
  const last = isNew ? 0 : await lastPosition(context, target.id);
  await store(context, target.id, arriving, { wraps: written.wraps, last });
  return { hashes, fresh };
}

async function knownHashes(
  { db, tenantId }: OperationContext,
  caseId: string,
  hashes: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('protection_entries')
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .where('hash', '=', anyOf(hashes))
    .select('hash')
    .execute();
  return new Set(rows.map(({ hash }) => hash));
}

type Newest = Head & { epoch: number };

/** The newest entry of every line, and the newest epoch that its author started. */
async function headsOf({ db, tenantId }: OperationContext, caseId: string): Promise<Newest[]> {
  const { rows } = await sql<Newest>`
    select author, thread, max(sequence) as sequence,
      (array_agg(hash order by sequence desc))[1] as hash,
      coalesce(max(epoch) filter (where kind = 'epoch'), 0) as epoch
    from protection_entries where tenant_id = ${tenantId} and case_id = ${caseId}
    group by author, thread order by author, thread`.execute(db);
  return rows;
}

async function admissionOf(
  context: OperationContext,
  caseId: string,
  { reporter, writer, heads }: { reporter: Reporter; writer: Writer; heads: readonly Newest[] },
): Promise<Admission> {
  const epochOf = (thread: Thread) =>
    Math.max(0, ...heads.filter((head) => head.thread === thread).map(({ epoch }) => epoch));
  const directory = await currentDirectory(context);
  return {
    tenant: context.tenantId,
    case: caseId,
    caller:
      writer.role === 'owner'
        ? { role: 'owner' }
        : { role: 'handler', keyIds: writer.keys.map(({ keyId }) => keyId) },
    reporter: reporter === 'drill' ? 'self' : reporter,
    revoked: await revokedKeys(context),
    heads: heads.map(({ author, thread, sequence, hash }) => ({ author, thread, sequence, hash })),
    epochs: { shared: epochOf('shared'), staff: epochOf('staff') },
    directory: directory?.version ?? 0,
  };
}

async function lastPosition({ db, tenantId }: OperationContext, caseId: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(position), 0) as last from protection_entries
    where tenant_id = ${tenantId} and case_id = ${caseId}`.execute(db);
  return rows[0]?.last ?? 0;
}

/** What they wrote last need not have been seen by whoever changes keys. */
async function revokedKeys({ db, tenantId }: OperationContext): Promise<string[]> {
  const rows = await db
    .selectFrom('protection_keys')
    .where('tenant_id', '=', tenantId)
    .where('revoked_at', 'is not', null)
    .select('key_id')
    .execute();
  return rows.map((row) => row.key_id);
}

async function store(
  { db, tenantId, now }: OperationContext,
  caseId: string,
  arriving: readonly { text: EntryText; entry: ReadEntry }[],
  { wraps, last }: Pick<Written, 'wraps'> & { last: number },
): Promise<void> {
  const own = { tenant_id: tenantId, case_id: caseId };
  const entries = arriving.map(({ text, entry: { header, hash } }, at) => ({
    ...own,
    position: last + at + 1,
    hash,
    author: header.author,
    role: header.role,
    thread: header.thread,
    kind: header.kind,
    epoch: header.epoch,
    sequence: header.sequence,
    header: text.header,
    body: text.body,
    stored_at: now,
  }));
  await db.insertInto('protection_entries').values(entries).execute();
  if (wraps.length === 0) return;
  await insertRows(
    'protection_wraps',
    wraps.map(({ thread, epoch, to, file }) => ({ ...own, thread, epoch, key_id: to, file })),
  ).execute(db);
}

import type { StoredEntry } from '@shared/protection/wire';
import type { Thread } from '@shared/envelope/case/entry';
import type { EntryRow, Place } from '../queries';

/** Characters of a page: with everything around them an answer stays below 100 KB. */
const longestPage = 70_000;
const mostOnAPage = 40;

interface From {
  after: number;
  /** Left out: both. */
  thread?: Thread;
}

/** Entries after a position, one more than a page can hold. */
export function entriesAfter({ db, tenantId }: Place, caseId: string, { after, thread }: From) {
  return db
    .selectFrom('protection_entries')
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .where('position', '>', after)
    .$if(thread !== undefined, (query) => query.where('thread', '=', thread ?? 'shared'))
    .orderBy('position')
    .limit(mostOnAPage + 1)
    .selectAll()
    .execute();
}

/** As many as fit, one at least, and where to go on. */
export function pageOfEntries(rows: readonly EntryRow[]): {
  entries: StoredEntry[];
  next: number | null;
} {
  const entries: StoredEntry[] = [];
  let length = 0;
  for (const row of rows.slice(0, mostOnAPage)) {
    length += row.header.length + row.body.length;
    if (length > longestPage && entries.length > 0) break;
    entries.push({
      entry: { header: row.header, body: row.body },
      position: row.position,
      storedAt: row.stored_at.toISOString(),
    });
  }
  const next = entries.length < rows.length ? (entries.at(-1)?.position ?? null) : null;
  return { entries, next };
}

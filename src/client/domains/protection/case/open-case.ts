import { readEntry } from '@shared/envelope/case/entry';
import type { Head } from '@shared/envelope/case/entry';
import type { CaseState } from '@shared/envelope/case/verify/case-state';
import type { Finding } from '@shared/envelope/case/verify/findings';
import { verifyCase } from '@shared/envelope/case/verify/verify-case';
import type { CodeKeys } from '@shared/envelope/code/code-keys';
import type {
  DirectoryFault,
  VerifiedDirectory,
} from '@shared/envelope/directory/choose-directory';
import type { StoredEntry } from '@shared/protection/wire';
import { chooseReply } from '../directory/choose-reply';
import type { ClockDoubt } from '../directory/phone-clock';
import { protectionApi } from '../protection-api';

type Page = Awaited<ReturnType<typeof protectionApi.open>>;

/** What the server says of a case beside its entries; nothing of it is signed. */
export type CaseFacts = Pick<
  Page,
  'reporter' | 'state' | 'openedAt' | 'promisedBy' | 'events' | 'referrals' | 'now'
>;

export interface OpenedCase {
  facts: CaseFacts;
  /** Null when not even the beginning is hers. */
  state: CaseState | null;
  findings: Finding[];
  /** A handler has put another code in the place of this one. */
  isReplaced: boolean;
  directory: VerifiedDirectory;
  /** When the server stored an entry, by its hash. */
  storedAt: ReadonlyMap<string, string>;
}

/** No directory that can be trusted: nothing of the case can be told true from false. */
export class NoDirectory extends Error {
  constructor(
    readonly faults: readonly DirectoryFault[],
    /** Only by the phone's clock. */
    readonly doubt: ClockDoubt | null = null,
  ) {
    super('no directory');
  }
}

/**
 * Loads and verifies the case of a return code. Rejects with the server's error, `ConnectionError`, or
 * `NoDirectory`.
 * @param remembered what this session has verified before: an answer that is behind it has a cut tail
 */
export async function openCase(
  keys: CodeKeys,
  remembered: readonly Head[] = [],
): Promise<OpenedCase> {
  const [served, pages] = await Promise.all([
    protectionApi.directory({}).catch(() => null),
    allPages(keys.locator),
  ]);
  const { choice, doubt } = chooseReply(served);
  if (!choice.ok) throw new NoDirectory(choice.faults, doubt);
  const entries = pages.flatMap((page) => page.entries);
  const [first] = pages;
  const { state, findings } = await verifyCase({
    tenant: choice.directory.tenant,
    case: first.caseId,
    entries: entries.map(({ entry }) => entry),
    wraps: pages.flatMap((page) => page.wraps),
    directory: choice.directory,
    me: { role: 'owner', keys },
    remembered,
  });
  return {
    facts: { ...first, events: pages.flatMap(({ events }) => events) },
    state,
    findings,
    isReplaced: state?.formerOwners.includes(keys.public.keyId) ?? false,
    directory: choice.directory,
    storedAt: storedTimes(entries),
  };
}

async function allPages(locator: string): Promise<[Page, ...Page[]]> {
  const first = await protectionApi.open({ locator });
  const pages: [Page, ...Page[]] = [first];
  for (let after = first.next; after !== null;) {
    const page = await protectionApi.open({ locator, after });
    // What happened stands on every page: it is taken from the first.
    pages.push({ ...page, events: [] });
    after = page.next;
  }
  return pages;
}

function storedTimes(entries: readonly StoredEntry[]): Map<string, string> {
  const times = new Map<string, string>();
  for (const { entry, storedAt } of entries) {
    try {
      times.set(readEntry(entry).hash, storedAt);
    } catch {
      // Not the form of an entry: `verifyCase` has found that, too.
    }
  }
  return times;
}

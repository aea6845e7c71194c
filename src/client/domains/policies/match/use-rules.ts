import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import type { PolicyRule } from '@shared/policies/views';
import { api } from '@client/platform/api';
import { askUntilLoaded } from '@client/platform/ask-until-loaded';
import { keepLastSeen, lastSeen } from '@client/platform/last-seen';

// Twenty pages of 60: more than a county ever had.
const mostPages = 20;
const freshFor = 10 * 60_000;

interface RulesPage {
  items: PolicyRule[];
  next: string | null;
}

/** What is in force with its rules, page by page; without a network as it was last had. */
export function useRules() {
  const kept = keptPages();
  const query = useQuery({
    queryKey: queryKey('policies', 'rules'),
    queryFn: ({ signal }) => loadAll(signal),
    initialData: kept?.items,
    initialDataUpdatedAt: kept?.at,
    refetchOnMount: askUntilLoaded,
    staleTime: freshFor,
  });
  const staleSince = query.isError && query.data ? new Date(query.dataUpdatedAt) : null;
  return { ...query, staleSince };
}

async function loadAll(signal: AbortSignal): Promise<PolicyRule[]> {
  const pages: RulesPage[] = [];
  let after: string | undefined;
  while (pages.length < mostPages) {
    const page: RulesPage = await api.policies.rules({ after }, { signal });
    pages.push(page);
    if (page.next === null) break;
    after = page.next;
  }
  // Kept together or not at all: half of the library would say that the other half does not fit.
  pages.forEach((page, at) => keepLastSeen(nameOf(at), { data: page, at: Date.now() }));
  return pages.flatMap(({ items }) => items);
}

function keptPages(): { items: PolicyRule[]; at: number } | null {
  const items: PolicyRule[] = [];
  for (let page = 0; page < mostPages; page += 1) {
    const kept = lastSeen(nameOf(page));
    if (kept === null || !isPage(kept.data)) return null;
    items.push(...kept.data.items);
    if (kept.data.next === null) return { items, at: kept.at };
  }
  return null;
}

function nameOf(page: number): string {
  return `policies rules ${page}`;
}

function isPage(data: unknown): data is RulesPage {
  return (
    typeof data === 'object' &&
    data !== null &&
    'items' in data &&
    Array.isArray(data.items) &&
    'next' in data
  );
}

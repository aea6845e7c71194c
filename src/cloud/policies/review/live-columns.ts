import type { PolicyDraft } from '@shared/policies/drafts';
import { searchColumn } from '../search/search-column';

/** What residents see of a policy once this draft is published as a version. */
export async function liveColumns(
  tenantId: string,
  draft: PolicyDraft,
  { revision, version, since }: { revision: number; version: number; since: Date },
) {
  return {
    live: JSON.stringify(draft),
    live_revision: revision,
    live_version: version,
    live_since: since,
    live_topics: [...draft.topics],
    live_until: draft.until ?? null,
    search: await searchColumn(tenantId, draft),
  };
}

/** Nothing. */
export const notLive = {
  live: null,
  live_revision: null,
  live_version: null,
  live_since: null,
  live_topics: [],
  live_until: null,
  search: null,
};

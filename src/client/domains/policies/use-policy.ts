import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryKey } from '@shared/contract/query-key';
import type { PolicyDetail, PolicyVersion } from '@shared/policies/views';
import { api } from '@client/platform/api';
import { useStoredQuery } from '@client/platform/use-stored-query';

const isOpenlyKept = ({ discreet }: { discreet: boolean }) => !discreet;

/** One policy; offline as it was last seen, unless it is to leave no trace. */
export function usePolicy(policyId: string) {
  const key = queryKey('policies', 'policy', policyId);
  const query = useStoredQuery<PolicyDetail>({
    key,
    load: (signal) => api.policies.policy({ policyId }, { signal }),
    isOutput: (stored): stored is PolicyDetail =>
      typeof stored === 'object' && stored !== null && 'steps' in stored,
    enabled: policyId !== '',
    mayKeep: isOpenlyKept,
  });
  const queries = useQueryClient();
  const isQuiet = query.data?.discreet === true;
  // Out of memory as well when it is left.
  useEffect(() => {
    if (!isQuiet) return undefined;
    return () => queries.removeQueries({ queryKey: queryKey('policies', 'policy', policyId) });
  }, [queries, policyId, isQuiet]);
  return query;
}

interface Versions {
  versions: PolicyVersion[];
}

/** Its versions, asked for once it is known that they may be kept. */
export function useVersions({ id, discreet }: PolicyDetail) {
  return useStoredQuery<Versions>({
    key: queryKey('policies', 'versions', id),
    load: (signal) => api.policies.versions({ policyId: id }, { signal }),
    isOutput: (stored): stored is Versions =>
      typeof stored === 'object' && stored !== null && 'versions' in stored,
    mayKeep: () => !discreet,
  });
}

import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';

/** What somebody has to check in a unit and below it. */
export const dueQuery = (unitId: string) => ({
  queryKey: queryKey('policies', 'due', unitId),
  queryFn: ({ signal }: { signal: AbortSignal }) => api.policies.due({ unitId }, { signal }),
  enabled: unitId !== '',
});

export const parametersQuery = (unitId: string) => ({
  queryKey: queryKey('policies', 'parameters', unitId),
  queryFn: ({ signal }: { signal: AbortSignal }) => api.policies.parameters({ unitId }, { signal }),
  enabled: unitId !== '',
});

export const sourceHostsQuery = (unitId: string) => ({
  queryKey: queryKey('policies', 'sourceHosts', unitId),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    api.policies.sourceHosts({ unitId }, { signal }),
  enabled: unitId !== '',
});

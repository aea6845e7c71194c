import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { askUntilLoaded } from './ask-until-loaded';
import { keepLastSeen, lastSeen } from './last-seen';

interface StoredQuery<Output> {
  /** Names the query and what is stored of it: domain, operation, input. */
  key: readonly unknown[];
  load: (signal: AbortSignal) => Promise<Output>;
  /** Tells whether what was stored still has the shape of the output. */
  isOutput: (stored: unknown) => stored is Output;
  enabled?: boolean;
  /** What must leave no trace on the phone is not kept; everything is when left out. */
  mayKeep?: (data: Output) => boolean;
}

const always = () => true;

/**
 * A query that shows what was last seen while it loads, and when there is no network:
 * `staleSince` says from when that is, null while it is fresh.
 */
export function useStoredQuery<Output>({
  key,
  load,
  isOutput,
  enabled = true,
  mayKeep = always,
}: StoredQuery<Output>) {
  const name = JSON.stringify(key);
  const stored = enabled ? lastSeen(name) : null;
  const initial = stored && isOutput(stored.data) ? { data: stored.data, at: stored.at } : null;
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => load(signal),
    enabled,
    initialData: initial?.data,
    initialDataUpdatedAt: initial?.at,
    refetchOnMount: askUntilLoaded,
  });
  const { data, dataUpdatedAt, isSuccess } = query;
  useEffect(() => {
    if (isSuccess && data !== undefined && mayKeep(data)) {
      keepLastSeen(name, { data, at: dataUpdatedAt });
    }
  }, [name, data, dataUpdatedAt, isSuccess, mayKeep]);
  const staleSince = query.isError && data !== undefined ? new Date(dataUpdatedAt) : null;
  return { ...query, staleSince };
}

import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';

export type MyKey = Awaited<ReturnType<typeof api.protection.myKeys>>['keys'][number];

/** Her keys as the server has them: the files are under her six words. */
export function useMyKeys() {
  return useQuery({
    queryKey: queryKey('protection', 'myKeys'),
    queryFn: ({ signal }) => api.protection.myKeys({}, { signal }),
  });
}

/** Files that her words may open: the newest key first. */
export function filesOf(keys: readonly MyKey[]): string[] {
  return [...keys]
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt))
    .flatMap(({ file }) => file ?? []);
}

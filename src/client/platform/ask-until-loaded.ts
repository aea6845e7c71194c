import type { Query } from '@tanstack/react-query';

/**
 * For `refetchOnMount` of queries that begin with a stored copy: however fresh the copy is, ask once
 * after the app was opened. A notification may have announced a newer state.
 */
export function askUntilLoaded({ state }: Pick<Query, 'state'>): 'always' | true {
  return state.dataUpdateCount === 0 ? 'always' : true;
}

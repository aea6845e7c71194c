import type { Query } from '@tanstack/react-query';

/**
 * For `refetchOnMount` of what begins with a copy from storage: however young the copy is, it is asked
 * for once since the app was opened. What changed meanwhile, a message may just have said.
 */
export function askUntilLoaded({ state }: Pick<Query, 'state'>): 'always' | true {
  return state.dataUpdateCount === 0 ? 'always' : true;
}

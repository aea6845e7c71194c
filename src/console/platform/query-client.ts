import { QueryClient } from '@tanstack/react-query';
import { isConnectionError } from '@shared/contract/connection-error';

/** A refusal is an answer and stays one; only silence is worth asking again. */
const retryTwice = (failures: number, error: unknown) => failures < 2 && isConnectionError(error);

export const queryClient = new QueryClient({
  defaultOptions: {
    // `always`: without a network a query fails and says so; the default would wait without a word.
    queries: { staleTime: 15_000, retry: retryTwice, retryDelay: 800, networkMode: 'always' },
    mutations: {
      retryDelay: (failures) => 1000 * 2 ** failures,
      networkMode: 'always',
    },
  },
});

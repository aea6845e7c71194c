import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { keepLastSeen } from './last-seen';
import { useStoredQuery } from './use-stored-query';

const key = ['activities', 'detail', 'of-a-moment-ago'];
const isText = (stored: unknown): stored is string => typeof stored === 'string';

function around(client: QueryClient) {
  return ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
}

it('asks once since the app was opened, however young the stored copy is', async () => {
  keepLastSeen(JSON.stringify(key), { data: '旧的', at: Date.now() });
  const load = jest.fn(async () => '活动取消了');
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000 } } });
  const draw = () =>
    renderHook(() => useStoredQuery({ key, load, isOutput: isText }), { wrapper: around(client) });

  const first = draw();
  expect(first.result.current.data).toBe('旧的');
  await waitFor(() => expect(first.result.current.data).toBe('活动取消了'));
  first.unmount();

  const second = draw();
  expect(second.result.current.data).toBe('活动取消了');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(load).toHaveBeenCalledTimes(1);
});

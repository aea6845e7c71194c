import { ORPCError } from '@orpc/client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import type { CallContext } from '@shared/contract/api-link';
import { ConnectionError } from '@shared/contract/connection-error';
import { useCommand } from './use-command';

type Answer = 'lost' | 'full' | 'done';

/** A command that gives these answers in turn, and the keys it was called with. */
function command(answers: Answer[]) {
  const keys: (string | undefined)[] = [];
  const call = (_: { id: string }, options?: { context?: CallContext }) => {
    keys.push(options?.context?.idempotencyKey);
    const answer = answers.shift() ?? 'done';
    if (answer === 'lost') return Promise.reject(new ConnectionError());
    if (answer === 'full') return Promise.reject(new ORPCError('FULL', { status: 409 }));
    return Promise.resolve({ booked: true });
  };
  return { call, keys };
}

function hookFor(answers: Answer[]) {
  const { call, keys } = command(answers);
  const client = new QueryClient();
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return { keys, ...renderHook(() => useCommand(call), { wrapper }) };
}

beforeEach(() => jest.useFakeTimers({ advanceTimers: 50 }));
afterEach(() => jest.useRealTimers());

test('retries after a lost answer, and a further tap, carry the same key', async () => {
  const { result, keys } = hookFor(['lost', 'lost', 'lost', 'done']);
  act(() => result.current.mutate({ id: 'a' }));
  await waitFor(() => expect(result.current.isError).toBe(true), { timeout: 8000 });
  expect(keys).toHaveLength(3);
  act(() => result.current.mutate({ id: 'a' }));
  await waitFor(() => expect(result.current.isSuccess).toBe(true));
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
});

test('another input is another intent, and so is a tap after an answer', async () => {
  const { result, keys } = hookFor(['full', 'done', 'done']);
  act(() => result.current.mutate({ id: 'a' }));
  await waitFor(() => expect(result.current.isError).toBe(true));
  expect(keys).toHaveLength(1);
  act(() => result.current.mutate({ id: 'a' }));
  await waitFor(() => expect(result.current.isSuccess).toBe(true));
  act(() => result.current.mutate({ id: 'b' }));
  await waitFor(() => expect(keys).toHaveLength(3));
  expect(new Set(keys).size).toBe(3);
});

import type { Client } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { CallContext } from '@shared/contract/api-link';
import { isConnectionError } from '@shared/contract/connection-error';
import { newKey } from './random';

interface CommandOptions<Input, Output> {
  onDone?: (output: Output, input: Input) => void;
}

interface Intent {
  input: string;
  key: string;
}

/**
 * Runs a command of the contract. One intent has one idempotency key: it is made at the first tap,
 * kept through every retry and every further tap with the same input, and given up once the server
 * has answered. So a lost answer never becomes a second booking.
 */
export function useCommand<Input, Output, Failure extends Error>(
  command: Client<CallContext, Input, Output, Failure>,
  options: CommandOptions<Input, Output> = {},
) {
  const intent = useRef<Intent | null>(null);
  return useMutation<Output, Failure, Input>({
    mutationFn: async (input) => {
      const text = JSON.stringify(input);
      if (intent.current?.input !== text) intent.current = { input: text, key: await newKey() };
      return command(input, { context: { idempotencyKey: intent.current.key } });
    },
    retry: (failures, error) => failures < 2 && isConnectionError(error),
    retryDelay: (failures) => 1000 * 2 ** failures,
    onSuccess: (output, input) => {
      intent.current = null;
      options.onDone?.(output, input);
    },
    onError: (error) => {
      if (!isConnectionError(error)) intent.current = null;
    },
  });
}

import type { Client } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallContext } from '@shared/contract/api-link';
import { CommandIntent, retriesCommand } from '@shared/contract/command-intent';
import { newKey } from './new-key';

interface CommandOptions<Input, Output> {
  onDone?: (output: Output, input: Input) => void;
}

/** Runs a command of the contract; clicked or tried again it is still one intent (`CommandIntent`). */
export function useCommand<Input, Output, Failure extends Error>(
  command: Client<CallContext, Input, Output, Failure>,
  options: CommandOptions<Input, Output> = {},
) {
  const [intent] = useState(() => new CommandIntent(newKey));
  return useMutation<Output, Failure, Input>({
    mutationFn: (input) => intent.send(command, input),
    // How long it waits in between is the client's (`query-client.ts`).
    retry: retriesCommand,
    onSuccess: (output, input) => {
      intent.settle();
      options.onDone?.(output, input);
    },
    onError: (error) => intent.settle(error),
  });
}

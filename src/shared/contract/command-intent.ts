import type { Client } from '@orpc/client';
import type { CallContext } from './api-link';
import { isConnectionError } from './connection-error';

/**
 * What a user means to do once. It has one idempotency key: made at the first tap, kept through every
 * retry and every further tap with the same input, and given up once the server has answered. So a lost
 * answer never becomes a second booking.
 */
export class CommandIntent {
  private current: { input: string; key: string | Promise<string> } | null = null;

  /** @param newKey 32 hexadecimal digits that nobody has used before */
  constructor(private readonly newKey: () => string | Promise<string>) {}

  async send<Input, Output, Failure extends Error>(
    command: Client<CallContext, Input, Output, Failure>,
    input: Input,
  ): Promise<Output> {
    const text = JSON.stringify(input);
    // Set before the key is there: a second tap in that moment waits for the same one.
    if (this.current?.input !== text) this.current = { input: text, key: this.newKey() };
    const idempotencyKey = await this.current.key;
    return command(input, { context: { idempotencyKey } });
  }

  /** The command succeeded, or failed with this error: was it an answer, another tap means another intent. */
  settle(error?: unknown): void {
    if (!isConnectionError(error)) this.current = null;
  }
}

/** `retry` of a mutation: what got no answer is sent twice more, under the same key. */
export const retriesCommand = (failures: number, error: unknown): boolean =>
  failures < 2 && isConnectionError(error);

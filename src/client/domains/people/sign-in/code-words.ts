import { isDefinedError, ORPCError } from '@orpc/client';
import { messageOf } from '@shared/contract/connection-error';

/** Why the code did not open, with how many tries are left where the server says so. */
export function codeWords(error: unknown): string {
  if (error instanceof ORPCError && isDefinedError(error) && error.code === 'CODE_WRONG') {
    const data: unknown = error.data;
    if (typeof data === 'object' && data !== null && 'triesLeft' in data) {
      return `${messageOf(error)}还能试 ${String(data.triesLeft)} 次。`;
    }
  }
  return messageOf(error);
}

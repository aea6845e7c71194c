import { ORPCError } from '@orpc/client';

/** No answer came: no signal, a time-out, a server that is down. The same request may be sent again. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';

  constructor(message = '网络不通，看一下信号再试') {
    super(message);
  }
}

export function isConnectionError(error: unknown): boolean {
  if (error instanceof ConnectionError) return true;
  return error instanceof ORPCError && error.status === 503;
}

/** The code of an answered refusal, such as FULL; null when there was no answer. */
export function codeOf(error: unknown): string | null {
  return error instanceof ORPCError ? String(error.code) : null;
}

/** What to tell the user: the server's own sentence, or that nothing came back. */
export function messageOf(error: unknown): string {
  if (error instanceof ORPCError || error instanceof ConnectionError) return error.message;
  return '出了点问题，请再试一次';
}

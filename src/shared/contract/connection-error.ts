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

/**
 * The data of a refusal with this code, with all these fields; null for any other error. Values are
 * unknown: a newer server may send what this client does not know.
 */
export function refusalData<Field extends string>(
  error: unknown,
  code: string,
  ...fields: readonly Field[]
): Record<Field, unknown> | null {
  if (codeOf(error) !== code || !(error instanceof ORPCError)) return null;
  const { data }: { data: unknown } = error;
  return hasAll(data, fields) ? data : null;
}

function hasAll<Field extends string>(
  data: unknown,
  fields: readonly Field[],
): data is Record<Field, unknown> {
  return typeof data === 'object' && data !== null && fields.every((field) => field in data);
}

/** What to tell the user: the server's own sentence, or that nothing came back. */
export function messageOf(error: unknown): string {
  if (error instanceof ORPCError || error instanceof ConnectionError) return error.message;
  return '出了点问题，请再试一次';
}

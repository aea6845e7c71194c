/** One call of an operation, whatever carries it. */
export interface Call {
  domain: string;
  operation: string;
  input: unknown;
  /** The same for every attempt of one intent; only for commands. */
  idempotencyKey: string | undefined;
  /** Opaque session token; null for somebody not signed in, and always on CloudBase. */
  token: string | null;
  signal: AbortSignal | undefined;
}

/** An answer: the output, or the error as it came (`{ code, status, message, data? }`). */
export type Reply = { ok: true; output: unknown } | { ok: false; error: unknown };

/** Carries calls to the functions. Throws `ConnectionError` when no answer comes, and nothing else. */
export interface Transport {
  send(call: Call): Promise<Reply>;
}

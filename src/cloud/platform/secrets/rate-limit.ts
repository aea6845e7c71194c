import { ORPCError } from '@orpc/client';
import { sql } from 'kysely';
import type { OperationContext } from '../operation/operation-context';
import { fail } from '../errors';
import { keyedHash } from './subkeys';

/** Counts are deleted after this time (`retention/platform-retention.ts`). */
export const longestWindowSeconds = 24 * 3600;

export interface RateLimit {
  /** What is limited ("sms-code-by-number"). */
  name: string;
  /** Whom it is counted for (a number, an address); stored as a keyed hash only. */
  subject: string;
  /** How many are allowed in a window. */
  allowed: number;
  /** Length of the window, in seconds; `longestWindowSeconds` at most. */
  windowSeconds: number;
}

/**
 * Counts one more and throws TOO_MANY with `retryAfterSeconds` when the window is full.
 * Call it in an operation's `before`, outside its transaction: a refused try must count as well.
 */
export async function limitRate(context: OperationContext, limit: RateLimit): Promise<void> {
  const windowMs = limit.windowSeconds * 1000;
  const startsAt = new Date(Math.floor(context.now.getTime() / windowMs) * windowMs);
  const counted = `${limit.name}\u0000${limit.subject}\u0000${startsAt.toISOString()}`;
  const bucket = keyedHash(context.services.config, 'rate limit', counted);

  const { rows } = await sql<{ used: number }>`
    insert into rate_limits (tenant_id, bucket, window_starts_at, used)
    values (${context.tenantId}, ${bucket}, ${startsAt}, 1)
    on conflict (tenant_id, bucket, window_starts_at) do update set used = rate_limits.used + 1
    returning used`.execute(context.db);
  if ((rows[0]?.used ?? 0) > limit.allowed) {
    const retryAfterSeconds = Math.ceil(
      (startsAt.getTime() + windowMs - context.now.getTime()) / 1000,
    );
    throw fail('TOO_MANY', { data: { retryAfterSeconds } });
  }
}

/** Whether that is what `limitRate` throws. */
export const isTooMany = (error: unknown): boolean =>
  error instanceof ORPCError && error.code === 'TOO_MANY';

import { isOfPreparing } from './prepared-statements';

// PostgreSQL: serialization_failure, deadlock_detected, lock_not_available, admin_shutdown,
// crash_shutdown, cannot_connect_now, idle_session_timeout, too_many_connections; the rest are
// connection classes.
const transientCodes = new Set('40001 40P01 55P03 57P01 57P02 57P03 57P05 53300'.split(' '));
/** The driver's own words, without a code, when the other side hangs up. */
const hungUp = 'Connection terminated unexpectedly';
const uniqueViolation = '23505';
const constraintsOfChance = new Set([
  // Another process answered the same key meanwhile: the next try finds its answer.
  'idempotency_keys_pkey',
  // A code that was drawn is taken: the next try draws another.
  'bookings_tenant_id_code_key',
  'activities_tenant_id_code_key',
  'counselling_appointments_tenant_id_code_key',
]);
const connectionCodes = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT']);

// query_canceled, lock_not_available, idle_in_transaction_session_timeout.
const outOfTimeCodes = new Set('57014 55P03 25P03'.split(' '));
/** The driver's own words, without a code, when a limit of ours is over. */
const outOfTimeWords = new Set([
  'Query read timeout',
  'timeout exceeded when trying to connect',
  'Connection terminated due to connection timeout',
  'timeout expired',
]);

/**
 * True when the database kept us waiting for the full limit (`limits.ts`). Then there is no retry: the
 * caller has waited long enough, and others wait behind her.
 */
export function isOutOfTime(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('message' in error && outOfTimeWords.has(String(error.message))) return true;
  return 'code' in error && outOfTimeCodes.has(String(error.code));
}

/** True when the same work may succeed when it is tried again. */
export function isTransient(error: unknown): boolean {
  // Not `instanceof Error`: the drivers' errors may come from another realm.
  if (typeof error !== 'object' || error === null) return false;
  if ('message' in error && error.message === hungUp) return true;
  if (!('code' in error) || typeof error.code !== 'string') return false;
  const { code } = error;
  if (isOfPreparing(error)) return true;
  if (code === uniqueViolation) {
    return 'constraint' in error && constraintsOfChance.has(String(error.constraint));
  }
  return transientCodes.has(code) || connectionCodes.has(code) || code.startsWith('08');
}

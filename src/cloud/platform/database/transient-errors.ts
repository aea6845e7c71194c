// PostgreSQL: serialization_failure, deadlock_detected, lock_not_available, admin_shutdown,
// cannot_connect_now, too_many_connections; the rest are connection classes.
const transientCodes = new Set(['40001', '40P01', '55P03', '57P01', '57P03', '53300']);
const connectionCodes = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT']);

/** True when the same work may succeed when it is tried again. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false;
  const { code } = error;
  return transientCodes.has(code) || connectionCodes.has(code) || code.startsWith('08');
}

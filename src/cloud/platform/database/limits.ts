/** How long the database may keep somebody waiting. Milliseconds. */
export interface DatabaseLimits {
  /** For a connection: one of the pool that comes free, or a new one. */
  connectMs: number;
  /** For the answer to a statement. A hanging database ends nothing itself: we hang up. */
  answerMs: number;
  /** For one statement; PostgreSQL breaks it off, and the connection stays good. */
  statementMs: number;
  /** For a lock that somebody else holds. */
  lockMs: number;
  /** For an idle transaction of ours. */
  idleInTransactionMs: number;
}

/** For how long calls and background work wait for the database, all in all. Milliseconds. */
export interface DatabasePatience {
  /** Somebody waits for the answer. */
  calls: number;
  /** Jobs: exports, imports, messages to many, retention, sealing. */
  work: number;
}

/**
 * Splits a patience into its limits. Waiting for a connection and then for an answer never exceeds the
 * whole; where PostgreSQL can end a statement itself, it does so before we hang up.
 */
export function limitsOf(patienceMs: number): DatabaseLimits {
  const part = (share: number) => Math.ceil(patienceMs * share);
  return {
    connectMs: part(0.4),
    answerMs: part(0.6),
    statementMs: part(0.5),
    lockMs: part(0.4),
    idleInTransactionMs: part(1),
  };
}

import type { Kysely } from 'kysely';
import type { DatabasePatience } from './limits';
import type { Database } from './schema.generated';

/** How full a pool of connections is. */
export interface PoolState {
  /** `calls`, `work`; before it the name of a login that is not the main one. */
  pool: string;
  open: number;
  idle: number;
  /** Who waits for a connection. */
  waiting: number;
}

/** An open database, whichever it is. */
export interface OpenDatabase {
  /** For calls, whose callers wait. */
  db: Kysely<Database>;
  /** For jobs: connections of their own, and more patience. The embedded database has one for all. */
  workDb: Kysely<Database>;
  kind: 'pglite' | 'postgres';
  /**
   * False where a pooler does not pass our limits on: then only we hang up, and the role needs its own
   * `statement_timeout` (deploy/server/README.md).
   */
  keepsLimits: boolean;
  /** Runs what may take as long as it takes: migrations, and loading the first data. */
  withoutLimits<Result>(work: (db: Kysely<Database>) => Promise<Result>): Promise<Result>;
  pools(): PoolState[];
  close(): Promise<void>;
}

/** The database cannot be used; the message is one sentence for the person who starts us. */
export class DatabaseError extends Error {
  /** True when it may be there a moment later: it starts, or has no connection free. */
  readonly mayPass: boolean;

  constructor(message: string, { mayPass = false }: { mayPass?: boolean } = {}) {
    super(message);
    this.mayPass = mayPass;
  }
}

export interface DatabaseOptions {
  databaseUrl: string | null;
  dataDir: string;
  /** Most connections on PostgreSQL for calls; background work has `workPoolSize` more. */
  poolSize?: number;
  /** Without it PostgreSQL may take as long as it likes, and jobs share the calls' connections. */
  patience?: DatabasePatience;
}

/** 16 connections were faster than 64 under a rush (docs/architecture.md); four serve its batches. */
const usualPoolSize = 16;
const keptOpen = 4;

/**
 * Opens PostgreSQL when there is a URL, else the embedded database in `dataDir/database`.
 * The embedded engine is loaded only when it is asked for: cloud functions are built without it.
 */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  if (options.databaseUrl) {
    const { openPostgres } = await import('./open-postgres');
    return openPostgres(options.databaseUrl, options.poolSize ?? usualPoolSize, {
      keptOpen,
      prepares: true,
      ...(options.patience ? { patience: options.patience } : {}),
    });
  }
  const { openPglite } = await import('./open-pglite');
  return openPglite(options.dataDir);
}

import type { Kysely } from 'kysely';
import type { Database } from './schema.generated';

/** An open database, whichever it is. */
export interface OpenDatabase {
  db: Kysely<Database>;
  kind: 'pglite' | 'postgres';
  close(): Promise<void>;
}

/** The database cannot be used; the message is one sentence for the person who starts us. */
export class DatabaseError extends Error {}

export interface DatabaseOptions {
  databaseUrl: string | null;
  dataDir: string;
  /** Most connections on PostgreSQL. */
  poolSize?: number;
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
    });
  }
  const { openPglite } = await import('./open-pglite');
  return openPglite(options.dataDir);
}

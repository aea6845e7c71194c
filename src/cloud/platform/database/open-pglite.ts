import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { Kysely, PGliteDialect } from 'kysely';
import { lockFolder } from './lock-folder';
import { DatabaseError, type OpenDatabase } from './open-database';
import type { Database } from './schema.generated';

/** Same as in open-postgres.ts. */
const parsers = {
  20: Number,
  1082: (text: string) => text,
  1700: Number,
};

/** An engine that reads and writes as PostgreSQL does through `pg`. `folder` undefined: in memory. */
export function createPglite(folder?: string, loadDataDir?: Blob): Promise<PGlite> {
  return PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(loadDataDir === undefined ? {} : { loadDataDir }),
    extensions: { btree_gist, pg_trgm },
    parsers,
  });
}

/**
 * The embedded database in `dataDir/database`. One process at a time: the engine itself has no lock,
 * and a second one would silently lose rows.
 * @throws DatabaseError when another process has it open or its files are damaged
 */
export async function openPglite(dataDir: string): Promise<OpenDatabase> {
  const folder = path.resolve(dataDir, 'database');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(path.resolve(dataDir));
  let engine: PGlite;
  try {
    engine = await createPglite(folder);
  } catch {
    await lock.release();
    throw new DatabaseError(
      `The database in ${dataDir} is damaged: restore a backup, or move the folder away to begin anew`,
    );
  }
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite: engine }) });
  const close = async () => {
    if (!engine.closed) await engine.close();
    await lock.release();
  };
  return {
    db,
    workDb: db,
    kind: 'pglite',
    // It works inside this process: nothing can stand still alone.
    keepsLimits: true,
    withoutLimits: (work) => work(db),
    pools: () => [],
    close,
  };
}

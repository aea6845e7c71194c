import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { DatabaseError } from './open-database';

/** Beside the built server, or in the source tree. */
export function migrationsFolder(): string {
  const built = path.join(path.dirname(process.argv[1] ?? '.'), 'migrations');
  return existsSync(built) ? built : path.resolve('src/cloud/database/migrations');
}

/**
 * Brings the schema up to date: plain SQL files in the order of their names, each in a transaction.
 * @throws DatabaseError when the schema is newer than this version
 */
export async function migrate<Schema>(
  db: Kysely<Schema>,
  folder = migrationsFolder(),
): Promise<string[]> {
  const migrations: Record<string, Migration> = {};
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.sql')) continue;
    const statements = splitStatements(readFileSync(path.join(folder, file), 'utf8'));
    migrations[path.basename(file, '.sql')] = {
      up: async (trx) => {
        for (const statement of statements) await sql.raw(statement).execute(trx);
      },
    };
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) {
    if (await hasUnknown(db, Object.keys(migrations))) {
      throw new DatabaseError(
        'The database was made by a newer version of this program: start that version, or restore a backup',
      );
    }
    throw error;
  }
  return (results ?? []).map(({ migrationName }) => migrationName);
}

async function hasUnknown<Schema>(db: Kysely<Schema>, known: string[]): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.some(({ name }) => !known.includes(name));
}

/** PGlite takes one statement a call: cut at each `;` outside of comments, quotes and `$$` or `$tag$` bodies. */
export function splitStatements(text: string): string[] {
  const piece = /--[^\n]*|'(?:[^']|'')*'|\$(\w*)\$[\s\S]*?\$\1\$|;|[^-'$;]+|[-$]/g;
  const statements = [''];
  for (const [token] of text.matchAll(piece)) {
    if (token === ';') statements.push('');
    else if (!token.startsWith('--')) statements[statements.length - 1] += token;
  }
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== '');
}

/**
 * Writes src/cloud/platform/database/schema.generated.ts from the migrated schema.
 * `npm run schema`; a test says when the file is out of date.
 */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { Kysely, PGliteDialect } from 'kysely';
import { describeSchema } from '../src/cloud/platform/database/describe-schema';
import { migrate } from '../src/cloud/platform/database/migrate';
import { createPglite } from '../src/cloud/platform/database/open-pglite';

const target = 'src/cloud/platform/database/schema.generated.ts';

async function main(): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite: await createPglite() }) });
  await migrate(db);
  const text = await describeSchema(db);
  await db.destroy();
  const options = await resolveConfig(target);
  writeFileSync(target, await format(text, { ...options, filepath: target }));
}

void main();

/**
 * Writes src/cloud/platform/database/schema.generated.ts from the migrated schema.
 * `npm run schema`; a test says when the file is out of date.
 */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { Kysely, PGliteDialect } from 'kysely';
import { domains } from '../src/cloud/domains';
import { describeSchema } from '../src/cloud/platform/database/describe-schema';
import { migrate } from '../src/cloud/platform/database/migrate';
import { createPglite } from '../src/cloud/platform/database/open-pglite';
import { makeRoles } from '../src/cloud/platform/database/prepare-logins';
import type { Database } from '../src/cloud/platform/database/schema.generated';
import { loginsOf } from '../src/cloud/platform/domain-logins';

const target = 'src/cloud/platform/database/schema.generated.ts';

async function main(): Promise<void> {
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite: await createPglite() }) });
  await makeRoles(db, loginsOf(domains));
  await migrate(db);
  const text = await describeSchema(db);
  await db.destroy();
  const options = await resolveConfig(target);
  writeFileSync(target, await format(text, { ...options, filepath: target }));
}

void main();

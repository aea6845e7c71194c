import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { movableClock } from '@cloud/platform/clock';
import { domains } from '@cloud/domains';
import { migrate } from '@cloud/platform/database/migrate';
import { makeRoles } from '@cloud/platform/database/prepare-logins';
import { loginsOf } from '@cloud/platform/domain-logins';
import { openDatabase } from '@cloud/platform/database/open-database';
import { createPglite } from '@cloud/platform/database/open-pglite';
import { pgliteTemplate } from '@tests/support/database-templates';
import { openTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';

/** A database that a gateway of its own process uses in turn with the test. */
export interface KeptDatabase {
  /** What the gateway is to be started with. */
  settings: Record<string, string>;
  /** Opens the database here; on PGlite the gateway must not run meanwhile. */
  visit<Result>(work: (world: World) => Promise<Result>): Promise<Result>;
  remove(): Promise<void>;
}

const tenantId = '330382';

export async function keepDatabase(): Promise<KeptDatabase> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wh-crash-'));
  const server = process.env.TEST_DATABASE === 'postgres' ? await openTestDatabase() : null;
  const databaseUrl = server?.url ?? null;
  if (!server)
    await (await createPglite(path.join(folder, 'database'), await pgliteTemplate())).close();
  return {
    settings: {
      TENANT_ID: tenantId,
      DATA_DIR: folder,
      ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
    },
    visit: async (work) => {
      const database = await openDatabase({ databaseUrl, dataDir: folder, poolSize: 4 });
      try {
        await makeRoles(database.db, loginsOf(domains));
        await migrate(database.db);
        const world = createWorld(database.db);
        return await work({ ...world, tenantId, clock: movableClock(new Date()) });
      } finally {
        await database.close();
      }
    },
    remove: async () => {
      await server?.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

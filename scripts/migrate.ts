/**
 * Brings the database of DATABASE_URL up to date, with its job queues: `npm run migrate`. The gateway
 * does so itself when it starts; cloud functions do not, they are many and start at once.
 */
import { createRuntime } from '../src/cloud/create-runtime';
import { domains } from '../src/cloud/domains';
import { jobsOf } from '../src/cloud/jobs';
import { readConfig } from '../src/cloud/platform/config';
import { migrate } from '../src/cloud/platform/database/migrate';
import { grantPlatform, makeRoles } from '../src/cloud/platform/database/prepare-logins';
import { loginsOf } from '../src/cloud/platform/domain-logins';
import { openPostgres } from '../src/cloud/platform/database/open-postgres';
import { prepareJobs } from '../src/cloud/platform/jobs/prepare-jobs';

async function main(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set');
  const database = await openPostgres(url, 1);
  try {
    const logins = loginsOf(domains);
    await makeRoles(database.db, logins);
    const done = await migrate(database.db);
    const config = readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent' }, 'tool');
    const jobs = jobsOf(createRuntime({ domains, config, database }).services);
    await prepareJobs(
      database.db,
      jobs.map(({ job }) => job),
    );
    await grantPlatform(database.db, logins);
    process.stdout.write(`Migrations run: ${done.join(', ') || 'none'}. Queues: ${jobs.length}.\n`);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

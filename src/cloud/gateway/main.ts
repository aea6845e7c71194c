import path from 'node:path';
import { createRuntime } from '../create-runtime';
import { domains } from '../domains';
import { functions } from '../functions';
import { jobsOf } from '../jobs';
import { readConfig } from '../platform/config';
import { seedUnits } from '../organisation/demo/seed-units';
import { hasAdministrator } from '../organisation/invitations/invite-first-admin';
import { ConfigError } from '../platform/config-safety';
import { migrate } from '../platform/database/migrate';
import { seedDemo } from '../platform/demo/seed-demo';
import { grantPlatform, makeRoles } from '../platform/database/prepare-logins';
import { DatabaseError, openDatabase } from '../platform/database/open-database';
import {
  loginsOf,
  refuseDemoRoots,
  refuseMissingLogins,
  refuseSamples,
} from '../platform/domain-logins';
import { openPatiently } from '../platform/database/open-patiently';
import { prepareJobs } from '../platform/jobs/prepare-jobs';
import { jobRuntimeOf } from '../platform/jobs/run-due-jobs';
import { startWorker } from '../platform/jobs/start-worker';
import { createMetrics } from '../platform/metrics';
import { reasonsToCall } from '../platform/reasons-to-call';
import type { Runtime } from '../platform/runtime';
import { readBacklog } from '../platform/watch-backlog';
import { announce } from './announce';
import { createGateway } from './server';
import { closeOnSignal } from './close-on-signal';
import { serveMetrics } from './serve/serve-metrics';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  refuseMissingLogins(config, domains);
  refuseDemoRoots(config, domains);
  refuseSamples(config, domains);
  const database = await openPatiently(
    () => openDatabase({ ...config, patience: config.databasePatience }),
    { seconds: config.databaseStartSeconds, say },
  );
  const onFailure = [database.close];
  try {
    if (!database.keepsLimits) say(poolerKeepsNoLimits);
    const runtime = createRuntime({
      domains,
      config,
      database,
      services: { metrics: createMetrics({ withProcess: true }) },
    });
    const { db, pools } = database;
    const watched = { db, pools: () => [...pools(), ...runtime.logins.pools()] };
    runtime.services.metrics.watch(() => readBacklog(watched, runtime.services));
    const jobs = jobsOf(runtime.services);
    await database.withoutLimits(async (unhurried) => {
      const logins = loginsOf(domains);
      await makeRoles(unhurried, logins);
      await migrate(unhurried);
      await prepareJobs(
        unhurried,
        jobs.map(({ job }) => job),
      );
      await grantPlatform(unhurried, logins);
      await loadData({ ...runtime, db: unhurried });
    });
    const shutdown = { isClosing: false };
    const server = await createGateway({
      runtime,
      functions,
      siteFolder: path.resolve('dist/h5'),
      consoleFolder: path.resolve('dist/console'),
      shutdown,
    });
    onFailure.unshift(() => server.close());
    await server.listen({ port: config.port, host: config.host });
    const inside = {
      metrics: runtime.services.metrics,
      reasons: () => reasonsToCall({ runtime, database: watched, domains }),
    };
    const metrics = await serveMetrics(inside, config.metricsPort);
    const worker = startWorker(jobRuntimeOf(runtime), jobs);
    const { drainSeconds } = config;
    const closeDatabase = () => Promise.all([runtime.logins.close(), database.close()]);
    const closers = [() => server.close(), worker.stop, metrics.close, closeDatabase];
    closeOnSignal(closers, { shutdown, drainSeconds });
    announce(config, database.kind, {
      metricsPort: metrics.port,
      hasAdministrator: await hasAdministrator(database.db, config.tenantId, new Date()),
    });
  } catch (error) {
    for (const close of onFailure) await close();
    throw error;
  }
}

const poolerKeepsNoLimits =
  'The pooler in front of PostgreSQL does not pass our time limits on: set statement_timeout, lock_timeout and idle_in_transaction_session_timeout for the role (deploy/server/README.md)';

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** The county's units, and in demo mode what each domain brings to it; each loaded once. */
async function loadData({ db, services }: Runtime): Promise<void> {
  const { config, clock } = services;
  const now = clock.now();
  if (config.demo) {
    await seedDemo({ db, services, tenantId: config.tenantId, now }, domains);
    return;
  }
  await db
    .transaction()
    .execute((trx) => seedUnits(trx, config.tenantId, now, { examples: false }));
}

/** What went wrong at the start, in one sentence for the person in front of the terminal. */
function sentenceFor(error: unknown, config: { port: string | undefined }): string {
  if (error instanceof ConfigError || error instanceof DatabaseError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return `Port ${config.port ?? 8080} is taken: stop what listens there, or set PORT to another number`;
  }
  if (code === 'EACCES')
    return `Port ${config.port ?? 8080} may not be used by this user: set PORT above 1023`;
  return `Could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceFor(error, { port: process.env.PORT })}\n`);
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 1_000).unref();
});

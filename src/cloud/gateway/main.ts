import path from 'node:path';
import { createRuntime } from '../create-runtime';
import { seedDemo } from '../database/seed/seed-demo';
import { seedUnits } from '../database/seed/seed-units';
import { functions } from '../functions';
import { jobsOf } from '../jobs';
import { ConfigError, readConfig } from '../platform/config';
import { migrate } from '../platform/database/migrate';
import { DatabaseError, openDatabase } from '../platform/database/open-database';
import { prepareJobs } from '../platform/jobs/prepare-jobs';
import { startWorker } from '../platform/jobs/start-worker';
import { createMetrics } from '../platform/metrics';
import type { Runtime } from '../platform/runtime';
import { announce } from './announce';
import { createGateway } from './server';
import { closeOnSignal } from './close-on-signal';
import { serveMetrics } from './serve/serve-metrics';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const database = await openDatabase(config);
  const onFailure = [database.close];
  try {
    await migrate(database.db);
    const runtime = createRuntime({
      config,
      database,
      services: { metrics: createMetrics({ withProcess: true }) },
    });
    const jobs = jobsOf(runtime.services);
    await prepareJobs(
      database.db,
      jobs.map(({ job }) => job),
    );
    await loadData(runtime);
    const server = await createGateway({
      runtime,
      functions,
      siteFolder: path.resolve('dist/h5'),
      consoleFolder: path.resolve('dist/console'),
    });
    onFailure.unshift(() => server.close());
    await server.listen({ port: config.port, host: config.host });
    const metrics = await serveMetrics(runtime.services.metrics, config.metricsPort);
    const worker = startWorker(runtime, jobs);
    closeOnSignal([() => server.close(), worker.stop, metrics.close, database.close]);
    announce(config, database.kind);
  } catch (error) {
    for (const close of onFailure) await close();
    throw error;
  }
}

/** The county's units, and in demo mode people and a season of activities; each loaded once. */
async function loadData({ db, services: { config, clock } }: Runtime): Promise<void> {
  const now = clock.now();
  if (config.demo) {
    await seedDemo(db, now, config.tenantId);
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

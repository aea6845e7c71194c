import { systemClock, type Clock } from './platform/clock';
import type { Config } from './platform/config';
import type { OpenDatabase } from './platform/database/open-database';
import { createLog } from './platform/log';
import { createMetrics } from './platform/metrics';
import type { Runtime } from './platform/runtime';
import type { Services } from './platform/services';
import { resolveCaller } from './resolve-caller';

interface RuntimeParts {
  config: Config;
  database: Pick<OpenDatabase, 'db'>;
  clock?: Clock;
  /** Stand-ins of tests, and what a host brings of its own. */
  services?: Partial<Services>;
}

/** Puts a process together: what every operation of every domain runs on. */
export function createRuntime({ config, database, clock, services }: RuntimeParts): Runtime {
  return {
    db: database.db,
    services: {
      config,
      clock: clock ?? systemClock,
      log: createLog(config.logLevel),
      metrics: createMetrics({ withProcess: false }),
      ...services,
    },
    resolveCaller: (db, identity, now) => resolveCaller(db, config.tenantId, identity, now),
  };
}

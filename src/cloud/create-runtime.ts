import { demoAccounts } from './database/seed/people/demo-people';
import { personalData } from './personal-data';
import { systemClock, type Clock } from './platform/clock';
import type { Config } from './platform/config';
import type { OpenDatabase } from './platform/database/open-database';
import { createLog } from './platform/log';
import { createMetrics } from './platform/metrics';
import type { Runtime } from './platform/runtime';
import type { Services } from './platform/services';
import { logSms } from './platform/sms/log-sms';
import { openStorage } from './platform/storage/open-storage';
import { absentWechat } from './platform/wechat/absent-wechat';
import { httpWechat } from './platform/wechat/http-wechat';
import { resolveCaller } from './resolve-caller';

interface RuntimeParts {
  config: Config;
  database: Pick<OpenDatabase, 'db'>;
  clock?: Clock;
  /** Stand-ins of tests, and what a host brings of its own. */
  services?: Partial<Services>;
}

/** Puts a process together: what every operation of every domain runs on. */
export function createRuntime(parts: RuntimeParts): Runtime {
  const { config, database, clock = systemClock } = parts;
  const log = createLog(config.logLevel);
  return {
    db: database.db,
    services: {
      config,
      clock,
      log,
      metrics: createMetrics({ withProcess: false }),
      sms: logSms(log, { demo: config.demo }),
      wechat: config.wechat ? httpWechat({ account: config.wechat, log, clock }) : absentWechat,
      storage: openStorage(config, clock),
      personalData,
      demoAccounts,
      ...parts.services,
    },
    resolveCaller: (db, identity, now) =>
      resolveCaller(db, parts.services?.config ?? config, identity, now),
  };
}

import { foldAuditLabels } from '@shared/contract/audit-labels';
import { demoAccounts } from './people/demo/demo-people';
import { freshness } from './people/sign-in-methods/freshness';
import { systemClock, type Clock } from './platform/clock';
import type { Config } from './platform/config';
import { openLogins } from './platform/database/logins';
import type { OpenDatabase } from './platform/database/open-database';
import type { Domain } from './platform/domain-manifest';
import { createLog } from './platform/log';
import { createMetrics } from './platform/metrics';
import { Bells } from './platform/operation/news';
import type { Runtime } from './platform/runtime';
import { guessingBrake } from './platform/security/guessing';
import { personLimits } from './platform/security/person-limits';
import { securityEvents } from './platform/security/security-events';
import type { Services } from './platform/services';
import { openSms } from './platform/sms/open-sms';
import { openStorage } from './platform/storage/open-storage';
import { logVoice } from './platform/voice/log-voice';
import { absentWechat } from './platform/wechat/absent-wechat';
import { httpWechat } from './platform/wechat/http-wechat';
import { resolveCaller } from './resolve-caller';

interface RuntimeParts {
  /** Those whose data about a person this process exports and erases, and whose labels it shows. */
  domains: readonly Domain[];
  config: Config;
  database: Pick<OpenDatabase, 'db'> & Partial<Pick<OpenDatabase, 'workDb'>>;
  clock?: Clock;
  /** Stand-ins of tests, and what a host brings of its own. */
  services?: Partial<Services>;
}

/** Puts a process together: what every operation of every domain runs on. */
export function createRuntime(parts: RuntimeParts): Runtime {
  const { domains, config, database, clock = systemClock } = parts;
  const log = createLog(config.logLevel);
  const main = { db: database.db, workDb: database.workDb ?? database.db };
  return {
    ...main,
    logins: openLogins({ urls: config.databaseUrls, patience: config.databasePatience, main }),
    services: {
      config,
      clock,
      log,
      metrics: createMetrics({ withProcess: false }),
      personLimits: personLimits(),
      securityEvents: securityEvents(),
      guessing: guessingBrake(),
      bells: new Bells(),
      sms: openSms(config, { log, clock }),
      voice: logVoice(log, config),
      wechat: config.wechat ? httpWechat({ account: config.wechat, log, clock }) : absentWechat,
      storage: openStorage(config, clock),
      personalData: domains.map((domain) => domain.personalData),
      reviewed: domains.flatMap(({ reviewed }) => reviewed ?? []),
      auditLabels: foldAuditLabels(domains),
      demoAccounts,
      ...parts.services,
    },
    freshness,
    resolveCaller: (db, identity, now) =>
      resolveCaller(db, parts.services?.config ?? config, identity, now),
  };
}

import type { AuditLabels } from '@shared/contract/audit-labels';
import type { Clock } from './clock';
import type { Config } from './config';
import type { GuessingBrake } from './security/guessing';
import type { Log } from './log';
import type { Metrics } from './metrics';
import type { Bells } from './operation/news';
import type { PersonalData } from './personal-data';
import type { ReviewedKind } from './review/reviewed-kind';
import type { PersonLimits } from './security/person-limits';
import type { SecurityEvents } from './security/security-events';
import type { SmsSender } from './sms/sms';
import type { Storage } from './storage/storage';
import type { VoiceCaller } from './voice/voice';
import type { Wechat } from './wechat/wechat';

/** A person who can be tried out without a password. */
export interface DemoAccount {
  account: string;
  name: string;
  description: string;
}

/** What a process makes once and hands to every operation. */
export interface Services {
  config: Config;
  clock: Clock;
  log: Log;
  metrics: Metrics;
  personLimits: PersonLimits;
  securityEvents: SecurityEvents;
  guessing: GuessingBrake;
  bells: Bells;
  sms: SmsSender;
  voice: VoiceCaller;
  wechat: Wechat;
  storage: Storage;
  /** What each domain holds about a person, in the order in which it is erased. */
  personalData: readonly PersonalData[];
  /** What is reviewed, of every domain. */
  reviewed: readonly ReviewedKind[];
  /** What operations are called in the audit log, of every domain. */
  auditLabels: AuditLabels;
  /** Whom one can sign in as, in demo mode only: `config.demo` decides. */
  demoAccounts: readonly DemoAccount[];
}

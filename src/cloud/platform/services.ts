import type { Clock } from './clock';
import type { Config } from './config';
import type { Log } from './log';
import type { Metrics } from './metrics';
import type { PersonalData } from './personal-data';
import type { SmsSender } from './sms/sms';
import type { Storage } from './storage/storage';
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
  sms: SmsSender;
  wechat: Wechat;
  storage: Storage;
  /** What each domain holds about a person, in the order in which it is erased. */
  personalData: readonly PersonalData[];
  /** Whom one can sign in as, in demo mode only: `config.demo` decides. */
  demoAccounts: readonly DemoAccount[];
}

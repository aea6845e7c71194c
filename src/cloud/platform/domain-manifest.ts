import type { Kysely } from 'kysely';
import type { AuditLabels } from '@shared/contract/audit-labels';
import type { BoundJob } from './jobs/job';
import type { NotificationKind } from './notify/notification-kind';
import type { Database } from './database/schema.generated';
import type { DomainFunction } from './operation/define-function';
import type { PersonalData } from './personal-data';
import type { RetentionRule } from './retention/retention';
import type { ReviewedKind } from './review/reviewed-kind';
import type { Check } from './reasons-to-call';
import type { Services } from './services';
import type { BoundBackgroundTask } from './background-tasks/background-task';

/** The transaction in which a domain's part of the demo is loaded. */
export interface Seeding {
  db: Kysely<Database>;
  services: Services;
  tenantId: string;
  now: Date;
}

/**
 * What a domain says of itself to the hosts: every domain exports one as `domain` from its `domain.ts`,
 * and `src/cloud/domains.ts` lists them. A `cloud-function.json` beside it names what the function needs
 * on CloudBase beyond the usual: a timer, WeChat's open interfaces.
 */
export interface Domain {
  /** The same in every tree. */
  name: string;
  function: DomainFunction;
  /**
   * The database login that serves the operations which name it, and its `jobs`
   * (`DATABASE_URL_<LOGIN>`); left out, the main one. Letters in lower case.
   */
  login?: string;
  /**
   * The root that its demo's signed lists are verified by, 32 bytes as base64url: everybody can sign for it,
   * so that it is refused as ROOT_KEY_<LOGIN>.
   */
  demoRoot?: string;
  /**
   * What is still a sample and must not serve anybody, in a few words: production with a root of its own
   * (ROOT_KEY_<LOGIN>) is refused until it is replaced. Null: nothing is.
   */
  sample?: string | null;
  /** Jobs of its own: enqueued by its commands, or run by the clock. */
  jobs?: (services: Services) => readonly BoundJob[];
  /** Jobs of a domain with a login of its own that work on its ordinary tables, by the main one. */
  ordinaryJobs?: (services: Services) => readonly BoundJob[];
  /** Background work: exports, imports, messages to thousands. */
  backgroundTasks?: readonly BoundBackgroundTask[];
  /** Kinds of things that its staff write and somebody else looks at. */
  reviewed?: readonly ReviewedKind[];
  /**
   * What it brings to the demo, in one transaction, once; never outside the demo. Loaded when it is asked
   * for: production need not keep it in memory.
   */
  seed?: (seeding: Seeding) => Promise<void>;
  /**
   * What has to go on in a demo that is started again, in one transaction, at every start: lists that end,
   * a rota. Never outside the demo.
   */
  renewDemo?: (seeding: Seeding) => Promise<void>;
  /** Domains whose part of the demo it builds on. */
  seedsAfter?: readonly string[];
  /** What people have to be called for (`/watchz`). */
  checks?: readonly Check[];
  /** What it holds about a person. */
  personalData: PersonalData;
  /** Every kind of message it sends. */
  notifications: readonly NotificationKind[];
  /** How long it keeps what: a rule for every table of its own. */
  retention: readonly RetentionRule[];
  /** The label of every command and every audited query, by the operation's name. */
  auditLabels: AuditLabels;
}

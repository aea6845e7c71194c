import type { Kysely } from 'kysely';
import type { Database } from './database/schema.generated';

type Db = Kysely<Database>;

/** One table of the export: rows for a machine, with the words a person reads beside them. */
export interface PersonalDataSection {
  key: string;
  title: string;
  /** Field → its name on the page, in the order of reading. */
  labels: Record<string, string>;
  /** Times as ISO 8601 in UTC. */
  rows: Record<string, string | number | boolean | null>[];
}

/** What stays after an account is deleted. Words that she reads. */
export interface KeptData {
  what: string;
  why: string;
  /** The law or rule it rests on. */
  basis: string;
  until: string;
}

/**
 * What a domain holds about a person. Every domain that stores a person's id exports one as
 * `personalData` from its `personal-data.ts`; `people` gathers them for export and deletion.
 */
export interface PersonalData {
  domain: string;
  export(db: Db, tenantId: string, personId: string): Promise<PersonalDataSection[]>;
  /**
   * Erases, or takes the name off what has to stay, and ends what is still to come (bookings give
   * their places back). Runs in the transaction of the deletion; must bear being run twice.
   */
  erase(db: Db, tenantId: string, personId: string, now: Date): Promise<void>;
  /**
   * Takes one family member's name and age off what this domain keeps, when the member is removed or
   * the consent for it is withdrawn. In the transaction of that command.
   */
  eraseMember?(db: Db, tenantId: string, personId: string, memberId: string): Promise<void>;
  /** What erasing would end ("2 个还没开始的报名会取消"), for the page before she confirms. */
  consequences?(db: Db, tenantId: string, personId: string, now: Date): Promise<string[]>;
  /**
   * Brings everything of a double (`goneId`) over to the record that stays, and says what was done, in
   * sentences for staff. In the transaction of the merge, under the locks of both people.
   */
  merge?(
    db: Db,
    tenantId: string,
    pair: { keepId: string; goneId: string },
    now: Date,
  ): Promise<string[]>;
  kept: readonly KeptData[];
}

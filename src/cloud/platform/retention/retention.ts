import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database/schema.generated';
import type { JobContext } from '../jobs/job';
import type { KeptData } from '../personal-data';

export type RetentionContext = Pick<JobContext, 'db' | 'services' | 'tenantId' | 'now'>;

/** Forgets so many rows at most, in a transaction of its own; says how many there were. */
export type Forget = (context: RetentionContext, most: number) => Promise<number>;

/**
 * Why rows of a table are kept, on which ground, how long, and how they go. Every table has one rule at
 * least (a test fails otherwise); a table may have several when parts of its rows go at different times.
 */
export interface RetentionRule {
  table: keyof Database;
  /** What the rows are for. */
  purpose: string;
  /** The law it rests on: "PIPL 19". */
  basis: string;
  /** How long, in words that people read: "3 年". */
  until: string;
  /** How rows are deleted when their time is over; null where no date ends it: `until` says what does. */
  forget: Forget | null;
  /** Shown to whoever deletes her account, where rows stay behind; `basis` in Chinese. */
  disclosure?: { what: string; why: string; basis: string };
  /** Sentences of the consents that promise this. Each is found there word for word (by test). */
  says?: readonly string[];
}

/** The end of a period that began so long before now. */
export function ago(now: Date, period: { days: number } | { years: number }): RawBuilder<Date> {
  // Whole years of the calendar: people are told years, not 1,095 days.
  const words = 'years' in period ? `${period.years} years` : `${period.days} days`;
  return sql<Date>`(${now}::timestamptz - ${words}::interval)`;
}

type Condition = (context: RetentionContext) => RawBuilder<unknown>;

/** Deletes the rows of the table for which the condition on its columns holds. */
export function deleteWhere(table: keyof Database, condition: Condition): Forget {
  return async (context, most) => {
    const { numAffectedRows = 0n } = await sql`
      delete from ${sql.table(table)} where ctid = any(array(${someRows(table, condition, context, most)}))
    `.execute(context.db);
    return Number(numAffectedRows);
  };
}

/** Anonymises the rows instead; the condition must no longer hold afterwards. */
export function changeWhere(
  table: keyof Database,
  condition: Condition,
  change: Condition,
): Forget {
  return async (context, most) => {
    const { numAffectedRows = 0n } = await sql`
      update ${sql.table(table)} set ${change(context)}
      where ctid = any(array(${someRows(table, condition, context, most)}))
    `.execute(context.db);
    return Number(numAffectedRows);
  };
}

function someRows(
  table: keyof Database,
  condition: Condition,
  context: RetentionContext,
  most: number,
): RawBuilder<unknown> {
  return sql`select ctid from ${sql.table(table)}
    where tenant_id = ${context.tenantId} and (${condition(context)}) limit ${most}`;
}

/** What the deletion page discloses about kept data: derived from the rules, so that neither lacks the other. */
export function keptBy(rules: readonly RetentionRule[]): KeptData[] {
  return rules.flatMap(({ disclosure, until }) => (disclosure ? [{ ...disclosure, until }] : []));
}

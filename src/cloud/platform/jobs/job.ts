import type { Kysely } from 'kysely';
import * as v from 'valibot';
import type { Database } from '../database/schema.generated';
import type { Services } from '../services';

/** A job's name, its payload, and its retries. */
export interface Job<Payload> {
  /** `<domain>.<verb>`, unique in the program; stored in the database, so it is not renamed. */
  name: string;
  /** Ids only: the payload outlives what it speaks of, and is not deleted with a person. */
  payload: v.GenericSchema<unknown, Payload>;
  /** Tries after the first one, each later than the one before (doubling, an hour at most). */
  retries: number;
  /** Seconds before the first retry. */
  retryAfterSeconds: number;
  /** A run that takes longer counts as lost (the process died) and is tried again. Seconds. */
  lostAfterSeconds: number;
  /** Runs by itself, once in so many seconds over all processes, with an empty payload. */
  everySeconds?: number;
}

export interface JobContext {
  /**
   * Outside any transaction: a job opens its own (`inTransaction`), and sends nothing inside one. On a
   * login of its own it may do nothing outside of one.
   */
  db: Kysely<Database>;
  services: Services;
  tenantId: string;
  now: Date;
  /** 1 for the first try. */
  attempt: number;
}

/** Runs at least once: a process may die after the work and before it is recorded. Throwing means "retry". */
export type JobHandler<Payload> = (args: {
  payload: Payload;
  context: JobContext;
}) => Promise<void>;

/** A job with the code that does it; the payload is checked before it runs. */
export interface BoundJob {
  job: Job<unknown>;
  /** The database login that it runs on; left out, the main one. */
  login?: string;
  run(payload: unknown, context: JobContext): Promise<void>;
}

type JobOptions<Payload> = Pick<Job<Payload>, 'name' | 'payload'> & Partial<Job<Payload>>;

/** Declares a job. Five retries from half a minute on cover a provider's outage of half an hour. */
export function defineJob<Payload>(options: JobOptions<Payload>): Job<Payload> {
  return { retries: 5, retryAfterSeconds: 30, lostAfterSeconds: 120, ...options };
}

/** The payload of a job that runs by the clock. */
export const noPayload = v.object({});

/** Binds a job to the code that does it. */
export function bindJob<Payload>(job: Job<Payload>, handler: JobHandler<Payload>): BoundJob {
  return {
    job,
    run: (payload, context) => handler({ payload: v.parse(job.payload, payload), context }),
  };
}

import type { Kysely } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { Database } from '../database/schema.generated';
import { newId } from '../new-id';
import { bossOn, statementsOn } from './boss';
import type { Job } from './job';

export interface EnqueueOptions {
  /** Not before this time; a number: so many seconds from now, by the database's clock. */
  startAfter?: Date | number;
  /** While a job with this key waits, another one is not added. */
  singletonKey?: string;
}

/** A payload as it is stored: whose it is goes with it. */
export interface Envelope {
  tenantId: string;
  payload: unknown;
}

interface Caller {
  /** Inside a command, its transaction: the job exists if and only if the command was committed. */
  db: Kysely<Database>;
  tenantId: string;
}

// Each has looked its queue up and from then on uses only the handle that comes with a job.
const senders = new Map<string, PgBoss>();

/**
 * Adds a job. An operation's context is a `Caller`.
 * @returns false when one with the same `singletonKey` was waiting already
 */
export async function enqueue<Payload extends object>(
  caller: Caller,
  job: Job<Payload>,
  payload: Payload,
  options: EnqueueOptions = {},
): Promise<boolean> {
  const envelope: Envelope = { tenantId: caller.tenantId, payload };
  return send(caller.db, job.name, envelope, {
    singletonKey: `${caller.tenantId} ${options.singletonKey ?? newId()}`,
    ...(options.startAfter === undefined ? {} : { startAfter: options.startAfter }),
  });
}

/** Adds the run of a job that goes by the clock, once in its period over all processes. */
export async function enqueueByClock(caller: Caller, job: Job<unknown>): Promise<boolean> {
  if (job.everySeconds === undefined) return false;
  const envelope: Envelope = { tenantId: caller.tenantId, payload: {} };
  return send(caller.db, job.name, envelope, {
    singletonKey: caller.tenantId,
    singletonSeconds: job.everySeconds,
  });
}

interface SendOptions {
  singletonKey: string;
  singletonSeconds?: number;
  startAfter?: Date | number;
}

async function send(
  db: Kysely<Database>,
  name: string,
  envelope: Envelope,
  options: SendOptions,
): Promise<boolean> {
  const own = statementsOn(db);
  const sender = senders.get(name) ?? bossOn(own);
  const id = await sender.send(name, envelope, { ...options, db: own });
  senders.set(name, sender);
  return id !== null;
}

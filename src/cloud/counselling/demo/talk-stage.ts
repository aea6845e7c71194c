import type { ErrorMap } from '@orpc/contract';
import { createORPCErrorConstructorMap } from '@orpc/server';
import { sql } from 'kysely';
import { roleOf } from '@cloud/platform/database/login';
import type { Seeding } from '@cloud/platform/domain-manifest';
import { actorOf } from '@cloud/platform/operation/audit';
import { noNews } from '@cloud/platform/operation/news';
import type { Caller, OperationContext } from '@cloud/platform/operation/operation-context';
import type { TalkPlayer } from './talk-keys';

/** Where the demo's talks are loaded: one transaction, in which the domain's own handlers run. */
export type Stage = Pick<Seeding, 'db' | 'services' | 'tenantId'>;

const person = (
  personId: string,
  grants: Extract<Caller, { kind: 'person' }>['grants'],
): Caller => ({
  kind: 'person',
  personId,
  sessionId: null,
  signedInAt: null,
  assurance: 'demo',
  place: 'console',
  grants,
  withheld: [],
});

export const asHer = (personId: string): Caller => person(personId, []);
export const asPlayer = ({
  account,
  personId,
  unitId,
  unitPath,
}: Omit<TalkPlayer, 'handler'>): Caller => person(personId, [{ role: account, unitId, unitPath }]);

/**
 * The context of an operation as the pipeline makes it: under the domain's role, which the policies ask for, on
 * behalf of a caller, at a time of before.
 */
export async function contextOf(
  { db, services, tenantId }: Stage,
  caller: Caller,
  now: Date,
): Promise<OperationContext> {
  await sql`select set_config('role', ${roleOf('counselling')}, true),
    set_config('app.tenant_id', ${tenantId}, true),
    set_config('app.actor', ${actorOf(caller)}, true)`.execute(db);
  return {
    db,
    caller,
    tenantId,
    now,
    address: null,
    userAgent: null,
    services,
    news: noNews,
    audit: () => undefined,
  };
}

/** The role of whoever loads the demo again. */
export async function leaveRole({ db }: Stage): Promise<void> {
  await sql`select set_config('role', 'none', true)`.execute(db);
}

/** The constructors of the errors that an operation declares. */
export const errorsOf = <Errors extends ErrorMap>(operation: { '~orpc': { errorMap: Errors } }) =>
  createORPCErrorConstructorMap(operation['~orpc'].errorMap);

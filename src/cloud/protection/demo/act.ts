import type { ErrorMap } from '@orpc/contract';
import { createORPCErrorConstructorMap } from '@orpc/server';
import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { noNews } from '@cloud/platform/operation/news';
import type { Caller, OperationContext } from '@cloud/platform/operation/operation-context';
import { actorOf } from '@cloud/platform/operation/audit';
import type { Services } from '@cloud/platform/services';
import { roleOf } from '@cloud/platform/database/login';
import type { Grant } from '@shared/organisation/rules';
import { rightsCentre } from '@shared/protection/rules';
import type { DemoHandler } from './demo-directory';

/** Where the demo is loaded: one transaction, in which the domain's own handlers run. */
export interface Stage {
  db: Kysely<Database>;
  services: Services;
  tenantId: string;
  /** Of the rights centre, for the handlers' roles. */
  centrePath: string;
}

export const nobody: Caller = { kind: 'anonymous' };

export function asHandler({ personId, role }: DemoHandler, { centrePath }: Stage): Caller {
  const grant: Grant = { role, unitId: rightsCentre, unitPath: centrePath };
  return {
    kind: 'person',
    personId,
    sessionId: null,
    signedInAt: null,
    assurance: 'demo',
    place: 'console',
    grants: [grant],
    withheld: [],
  };
}

/**
 * The context of an operation as the pipeline makes it: under the domain's role, which the policies ask
 * for, on behalf of a caller, at a time of before.
 */
export async function contextOf(
  stage: Stage,
  caller: Caller,
  now: Date,
): Promise<OperationContext> {
  const { db, services, tenantId } = stage;
  await sql`select set_config('role', ${roleOf('protection')}, true),
    set_config('app.tenant_id', ${tenantId}, true),
    set_config('app.actor', ${actorOf(caller)}, true),
    set_config('app.locator_hash', '', true)`.execute(db);
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

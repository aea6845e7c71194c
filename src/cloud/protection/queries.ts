import { sql, type Kysely, type Selectable } from 'kysely';
import { fail } from '@cloud/platform/errors';
import type { Database } from '@cloud/platform/database/schema.generated';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';

/** Where to look: an operation's context, or a job's inside its transaction. */
export interface Place {
  db: Kysely<Database>;
  tenantId: string;
}

/** In the condition, so that the index on `readers` serves it. */
const readBy = (personId: string) => sql<boolean>`readers @> array[${personId}::text]`;

export type CaseRow = Selectable<Database['protection_cases']>;
export type EntryRow = Selectable<Database['protection_entries']>;

/** Which cases there are is decided by the policies of the table (migration 0032), not here. */
function cases({ db, tenantId }: Place) {
  return db.selectFrom('protection_cases').where('tenant_id', '=', tenantId).selectAll();
}

/** A case that the caller reads. */
export function caseById(context: OperationContext, id: string) {
  return cases(context)
    .where('id', '=', id)
    .where(readBy(personOf(context)))
    .where('state', '!=', 'erasing')
    .executeTakeFirst();
}

/** The same, locked until the command is done: whoever writes next waits, and sees what was written. */
export function lockedCaseById(context: OperationContext, id: string) {
  return cases(context).where('id', '=', id).forUpdate().executeTakeFirst();
}

export function caseByLocator(place: Place, hashes: readonly string[]) {
  return cases(place).where('locator_hash', '=', anyOf(hashes)).executeTakeFirst();
}

export function lockedCaseByLocator(place: Place, hashes: readonly string[]) {
  return cases(place).where('locator_hash', '=', anyOf(hashes)).forUpdate().executeTakeFirst();
}

/** `column = any($1)` over texts as one parameter. */
export const anyOf = (texts: readonly string[]) => sql<string>`any(${texts}::text[])`;

/** Cases that the caller reads; `readers` in the condition lets the index serve it. */
export function casesOf(context: OperationContext) {
  return cases(context).where(readBy(personOf(context)));
}

export async function unitPath({ db, tenantId }: Place, id: string): Promise<string | undefined> {
  const unit = await db
    .selectFrom('units')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .select('path')
    .executeTakeFirst();
  return unit?.path;
}

/** The caller as handlers know her; undefined before she made her first key. */
export function handlerOf(context: OperationContext) {
  return context.db
    .selectFrom('protection_handlers')
    .where('tenant_id', '=', context.tenantId)
    .where('person_id', '=', personOf(context))
    .selectAll()
    .executeTakeFirst();
}

/**
 * The same, for what only somebody with a key does.
 * @throws NOT_FOUND
 */
export async function ownHandler(context: OperationContext) {
  const own = await handlerOf(context);
  if (!own) throw fail('NOT_FOUND', { message: '先在工作台做一把自己的钥匙' });
  return own;
}

export function handlerBySlug({ db, tenantId }: Place, handler: string) {
  return db
    .selectFrom('protection_handlers')
    .where('tenant_id', '=', tenantId)
    .where('handler', '=', handler)
    .selectAll()
    .executeTakeFirst();
}

export async function namesOfHandlers({ db, tenantId }: Place): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('protection_handlers')
    .where('tenant_id', '=', tenantId)
    .select(['handler', 'name'])
    .execute();
  return new Map(rows.map(({ handler, name }) => [handler, name]));
}

/** All keys with whose they are. */
export function keysWithHolders({ db, tenantId }: Place) {
  return db
    .selectFrom('protection_keys as k')
    .innerJoin('protection_handlers as h', (join) =>
      join.onRef('h.tenant_id', '=', 'k.tenant_id').onRef('h.handler', '=', 'k.handler'),
    )
    .where('k.tenant_id', '=', tenantId)
    .selectAll('k')
    .select(['h.person_id', 'h.name']);
}

export type KeyRow = Awaited<
  ReturnType<ReturnType<typeof keysWithHolders>['executeTakeFirstOrThrow']>
>;

/** Whether reports are sealed to the key now. */
export function isUsable(
  key: Pick<KeyRow, 'valid_from' | 'valid_until' | 'revoked_at' | 'left_at'>,
  now: Date,
): boolean {
  const { valid_from: from, valid_until: until, revoked_at: revoked, left_at: left } = key;
  return from !== null && until !== null && from <= now && now < until && !revoked && !left;
}

export function currentDirectory({ db, tenantId }: Place) {
  return db
    .selectFrom('protection_directories')
    .where('tenant_id', '=', tenantId)
    .orderBy('version', 'desc')
    .selectAll()
    .limit(1)
    .executeTakeFirst();
}

export function newestStatuses({ db, tenantId }: Place, most: number) {
  return db
    .selectFrom('protection_statuses')
    .where('tenant_id', '=', tenantId)
    .orderBy('number', 'desc')
    .selectAll()
    .limit(most)
    .execute();
}

export function dutyById({ db, tenantId }: Place, id: string) {
  return db
    .selectFrom('protection_duties')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst();
}

export function contactOf({ db, tenantId }: Place, handler: string) {
  return db
    .selectFrom('protection_contacts')
    .where('tenant_id', '=', tenantId)
    .where('handler', '=', handler)
    .selectAll()
    .executeTakeFirst();
}

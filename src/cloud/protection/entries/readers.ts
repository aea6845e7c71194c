import { sql } from 'kysely';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { ReadEntry } from '@shared/envelope/case/entry';
import { isUsable, keysWithHolders, type KeyRow } from '../queries';
import { statementIn } from './check-entry';
import { NotAccepted } from './written';

/** Person ids of those whom the keys belong to; keys that are nobody's here (hers, recovery) are left out. */
function personsOf(keys: readonly KeyRow[], keyIds: readonly string[]): string[] {
  const wanted = new Set(keyIds);
  return [...new Set(keys.filter((key) => wanted.has(key.key_id)).map((key) => key.person_id))];
}

/**
 * Who reads after these entries. Wraps of the shared thread say so: an epoch gives it to those whom it is
 * wrapped to and to nobody else, and names whom it takes it from.
 * @throws NotAccepted when somebody who reads would be left without being named
 */
export async function readersAfter(
  context: OperationContext,
  readers: readonly string[],
  fresh: readonly ReadEntry[],
): Promise<string[]> {
  const changing = fresh.filter(
    ({ header }) => header.thread === 'shared' && ['epoch', 'wraps'].includes(header.kind),
  );
  if (changing.length === 0) return [...readers];
  const keys = await keysWithHolders(context).execute();
  return changing.reduce<string[]>(
    (before, read) => {
      if (read.header.kind === 'wraps') {
        const { wraps } = statementIn(read, 'wraps');
        return [
          ...new Set([
            ...before,
            ...personsOf(
              keys,
              wraps.map(({ to }) => to),
            ),
          ]),
        ];
      }
      const { wraps, removed } = statementIn(read, 'epoch');
      const after = personsOf(
        keys,
        wraps.map(({ to }) => to),
      );
      const gone = before.filter((person) => !after.includes(person));
      const named = new Set(removed.map(({ handler }) => handler));
      const stillCould = keys.filter(
        (key) => gone.includes(key.person_id) && isUsable(key, context.now),
      );
      if (stillCould.some(({ handler }) => !named.has(handler)))
        throw new NotAccepted('WRONG_READERS');
      return after;
    },
    [...readers],
  );
}

/** Deletes the wraps to keys of people who do not read any more. */
export async function dropWraps(
  { db, tenantId }: OperationContext,
  caseId: string,
  persons: readonly string[],
): Promise<void> {
  if (persons.length === 0) return;
  await sql`delete from protection_wraps w
    where w.tenant_id = ${tenantId} and w.case_id = ${caseId} and w.key_id in (
      select k.key_id from protection_keys k
      join protection_handlers h on h.tenant_id = k.tenant_id and h.handler = k.handler
      where k.tenant_id = ${tenantId} and h.person_id = any(${persons}::uuid[]))`.execute(db);
}

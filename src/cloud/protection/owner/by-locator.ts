import { sql } from 'kysely';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { keyedHashes } from '@cloud/platform/secrets/subkeys';
import { caseByLocator, lockedCaseByLocator, type CaseRow } from '../queries';

/**
 * How a locator is stored, by the present key first and then by those of before: the database alone
 * finds no case by a code.
 */
export function locatorHashes(
  { services }: Pick<OperationContext, 'services'>,
  locator: string,
): [present: string, ...former: string[]] {
  const [present = '', ...former] = keyedHashes(services.config, 'locator', locator);
  return [present, ...former];
}

/**
 * The case of a code. From here on this transaction may touch that one and no other (migration 0032).
 * Right and wrong codes take the same statements.
 */
export async function caseOfCode(
  context: OperationContext,
  locator: string,
  { locked }: { locked: boolean },
): Promise<CaseRow | undefined> {
  const hashes = locatorHashes(context, locator);
  await sql`select set_config('app.locator_hash', ${hashes.join(',')}, true)`.execute(context.db);
  return locked ? lockedCaseByLocator(context, hashes) : caseByLocator(context, hashes);
}

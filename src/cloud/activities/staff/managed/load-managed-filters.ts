import { fail } from '@cloud/platform/errors';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { unitById } from '@cloud/organisation/queries';
import { activityStatuses } from '@shared/activities/views';
import { addDays, shanghaiInstant } from '@shared/time/shanghai';
import { searchWords } from '../../catalogue/search-column';
import type { ManagedFilters } from './managed-queries';

interface FilterInput {
  unitId: string;
  statuses?: (typeof activityStatuses)[number][] | undefined;
  seriesId?: string | undefined;
  /** Days, both included. */
  from?: string | undefined;
  until?: string | undefined;
  words?: string | undefined;
}

/** Words are looked for from this many years back on, where no day is given. */
const yearsBack = 3;

/** What an organiser chose, with the unit's path. Throws NOT_FOUND for a unit that is not there. */
export async function loadManagedFilters(
  { db, tenantId, now }: OperationContext,
  input: FilterInput,
): Promise<ManagedFilters> {
  const { seriesId, words } = input;
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');
  const from = input.from === undefined ? undefined : shanghaiInstant(input.from, '00:00');
  const before =
    input.until === undefined ? undefined : shanghaiInstant(addDays(input.until, 1), '00:00');
  const searchedFrom =
    from ?? shanghaiInstant(`${now.getUTCFullYear() - yearsBack}-01-01`, '00:00');
  return {
    unitPath: unit.path,
    statuses: [...new Set(input.statuses ?? activityStatuses)],
    seriesId,
    from,
    before,
    words: words === undefined ? null : searchWords(tenantId, words, searchedFrom, before),
  };
}

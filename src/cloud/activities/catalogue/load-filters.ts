import { fail } from '@cloud/platform/errors';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { unitsByIds } from '@cloud/organisation/queries';
import type { ActivityKind } from '@shared/activities/activity-kinds';
import { addDays, shanghaiInstant } from '@shared/time/shanghai';
import type { Filters } from './queries';
import { searchWords } from './search-column';

interface FilterInput {
  unitId?: string | undefined;
  outsideUnitId?: string | undefined;
  seriesId?: string | undefined;
  kind?: ActivityKind | undefined;
  openOnly: boolean;
  babyFriendly: boolean;
  from?: string | undefined;
  until?: string | undefined;
  words?: string | undefined;
}

/** What she chose, with the units' paths. Throws NOT_FOUND for a unit that is not there. */
export async function loadFilters(context: OperationContext, input: FilterInput): Promise<Filters> {
  const { unitId, outsideUnitId, seriesId, kind, openOnly, babyFriendly, words } = input;
  const { db, tenantId, now } = context;
  const wanted = [unitId, outsideUnitId].filter((id) => id !== undefined);
  const units = await unitsByIds(db, tenantId, wanted);
  const pathOf = (id: string | undefined) => {
    if (id === undefined) return undefined;
    const unit = units.find((row) => row.id === id);
    if (!unit) throw fail('NOT_FOUND');
    return unit.path;
  };
  const from = input.from === undefined ? now : later(now, startOf(input.from));
  const before = input.until === undefined ? undefined : startOf(addDays(input.until, 1));
  return {
    now,
    from,
    before,
    unitPath: pathOf(unitId),
    outsideUnitPath: pathOf(outsideUnitId),
    seriesId,
    kind,
    openOnly,
    babyFriendly,
    words: words === undefined ? null : searchWords(tenantId, words, from, before),
  };
}

function startOf(date: string): Date {
  return shanghaiInstant(date, '00:00');
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}

import type { Kysely } from 'kysely';
import { searchQuery, searchVector } from '@cloud/platform/chinese-search';
import type { Database } from '@cloud/platform/database/schema.generated';
import { unitsByIds } from '@cloud/organisation/queries';
import { shanghaiDate } from '@shared/time/shanghai';
import { seriesName } from '../queries';

/** The texts by which an activity can be found. */
export interface Searchable {
  title: string;
  seriesName: string;
  summary: string;
  audience: string;
  lecturerName?: string | null | undefined;
  venueName: string;
  /** Who holds it, and the units above: "东街村", "虹桥镇". */
  placeNames: readonly string[];
  startsAt: Date;
}

/**
 * The value of `activities.search`. It contains tenant and month, so that the index never reads
 * activities of other months or counties.
 */
export function searchColumn(tenantId: string, activity: Searchable): string {
  const month = shanghaiDate(activity.startsAt).slice(0, 7);
  return searchVector(
    [
      { text: activity.title, weight: 'A' },
      { text: activity.seriesName, weight: 'A' },
      { text: activity.placeNames.join(' '), weight: 'B' },
      { text: `${activity.venueName} ${activity.lecturerName ?? ''}`, weight: 'B' },
      { text: activity.audience, weight: 'C' },
      { text: activity.summary, weight: 'D' },
    ],
    [`${tenantId}/${month}`, `${tenantId}/${month.slice(0, 4)}`],
  );
}

/** The same, with the names looked up; for whatever writes an activity. */
export async function loadSearchColumn(
  db: Kysely<Database>,
  tenantId: string,
  activity: Omit<Searchable, 'seriesName' | 'placeNames'> & { seriesId: string; unitPath: string },
): Promise<string> {
  // The county's own name is in every path and distinguishes nothing, unless the county is the host.
  const above = activity.unitPath.split('/').filter(Boolean);
  const units = await unitsByIds(db, tenantId, above.length > 1 ? above.slice(1) : above);
  return searchColumn(tenantId, {
    ...activity,
    seriesName: (await seriesName(db, tenantId, activity.seriesId)) ?? '',
    placeNames: units.map((unit) => unit.name),
  });
}

const yearsAhead = 6;

/** The tsquery for words within a time: the months left of its first year, then years. */
export function searchWords(
  tenantId: string,
  words: string,
  from: Date,
  before: Date | undefined,
): string | null {
  const first = shanghaiDate(from);
  const last = before && shanghaiDate(new Date(before.getTime() - 1));
  const year = Number(first.slice(0, 4));
  const months = Array.from(
    { length: 12 },
    (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`,
  );
  const years = Array.from({ length: yearsAhead }, (_, at) => String(year + 1 + at));
  const within = [...months.filter((month) => month >= first.slice(0, 7)), ...years].filter(
    (part) => last === undefined || part <= last.slice(0, part.length),
  );
  return searchQuery(
    words,
    within.map((part) => `${tenantId}/${part}`),
  );
}

import { call } from '@tests/weapp/sign-in-on-phone';

export interface ListedActivity {
  id: string;
  title: string;
  seriesId: string;
  state: string;
  placesLeft: number;
}

/** Series of the demo that are for everybody, without questions and without review. */
const forEverybody = ['mother-school', 'xiaohaixing'];
const anHour = 3_600_000;

/**
 * Lectures of the demo that anybody can book in a tap and give back again, each the only one of its
 * title on the first page of the list. Which ones those are depends on day and hour.
 */
export async function plainLectures(
  origin: string,
  filters: { unitId?: string } = {},
): Promise<ListedActivity[]> {
  const { items } = await call(origin, 'activities/list', filters);
  const all: ListedActivity[] = Array.isArray(items) ? items : [];
  const found: ListedActivity[] = [];
  for (const one of all) {
    if (one.state !== 'open' || one.placesLeft <= 3 || !forEverybody.includes(one.seriesId))
      continue;
    if (all.filter(({ title }) => title === one.title).length > 1) continue;
    const { cancelUntil } = await call(origin, 'activities/detail', { activityId: one.id });
    if (Date.parse(String(cancelUntil)) > Date.now() + anHour) found.push(one);
  }
  return found;
}

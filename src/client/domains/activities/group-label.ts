import type { ActivityDetail } from '@shared/activities/views';

type Group = ActivityDetail['groups'][number];

/** "3–4 岁 · 还剩 5 个", "5–6 岁 · 已满，3 家在等" */
export function groupLabel({ name, placesLeft, waiting }: Group): string {
  const places =
    placesLeft > 0 ? `还剩 ${placesLeft} 个` : `已满${waiting > 0 ? `，${waiting} 家在等` : ''}`;
  return name === '' ? places : `${name} · ${places}`;
}

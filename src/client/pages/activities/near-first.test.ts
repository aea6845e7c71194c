import type { ActivityCard } from '@shared/activities/views';
import { firstStop, loadPage, pageSize, ringsAround } from './near-first';

const village = { id: '330382101201', name: '东街村' };

function card(id: string): ActivityCard {
  return {
    id,
    title: id,
    seriesId: 'mother-school',
    seriesName: '母亲学堂',
    kind: 'lecture',
    startsAt: '2026-11-28T06:00:00.000Z',
    endsAt: '2026-11-28T07:30:00.000Z',
    hostName: '虹桥镇',
    venueName: '妇女之家',
    places: 40,
    placesLeft: 8,
    placesOffered: 0,
    feeCents: 0,
    facilities: [],
    state: 'open',
  };
}

/** A server that holds so many in each part. */
function serverWith(amounts: Record<string, number>) {
  return jest.fn(
    (input: { unitId?: string; outsideUnitId?: string; after?: string; limit: number }) => {
      const place = `${input.unitId ?? ''}-${input.outsideUnitId ?? ''}`;
      const start = Number(input.after ?? 0);
      const end = Math.min(start + input.limit, amounts[place] ?? 0);
      const items = Array.from({ length: end - start }, (_, at) => card(`${place} ${start + at}`));
      const next = end < (amounts[place] ?? 0) ? String(end) : null;
      return Promise.resolve({ items, next });
    },
  );
}

test('her village counts in its own town only', () => {
  const names = (rings: ReturnType<typeof ringsAround>) => rings.map(({ name }) => name);
  expect(names(ringsAround(null, village))).toEqual(['']);
  expect(names(ringsAround('330382101', village))).toEqual([
    village.name,
    expect.any(String),
    '别的镇街',
  ]);
  expect(names(ringsAround('330382114', village))).toHaveLength(2);
});

test('a page is filled from the next ring, in one call where the first has enough', async () => {
  const rings = ringsAround('330382101', village);
  const amounts = { '330382101201-': 2, '330382101-330382101201': 0, '-330382101': 100 };
  const few = serverWith(amounts);
  const page = await loadPage(rings, firstStop, few);
  expect(page.found.map(({ ring }) => ring)).toEqual([
    0,
    0,
    ...Array.from({ length: 18 }, () => 2),
  ]);
  expect(page.next).toEqual({ ring: 2, after: '18' });
  expect(few).toHaveBeenCalledTimes(3);

  const many = serverWith({ '330382101201-': 100 });
  await loadPage(rings, firstStop, many);
  expect(many).toHaveBeenCalledTimes(1);
});

test('every activity is shown once, whatever each ring holds', async () => {
  const rings = ringsAround('330382101', village);
  for (const [a, b, c] of [
    [0, 0, 0],
    [20, 0, 0],
    [20, 20, 1],
    [19, 22, 41],
    [0, 0, 20],
  ]) {
    const load = serverWith({
      '330382101201-': a ?? 0,
      '330382101-330382101201': b ?? 0,
      '-330382101': c ?? 0,
    });
    const seen: string[] = [];
    let stop: Parameters<typeof loadPage>[1] | null = firstStop;
    while (stop) {
      const page: Awaited<ReturnType<typeof loadPage>> = await loadPage(rings, stop, load);
      expect(page.found.length <= pageSize).toBe(true);
      seen.push(...page.found.map(({ activity }) => activity.id));
      stop = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((a ?? 0) + (b ?? 0) + (c ?? 0));
  }
});

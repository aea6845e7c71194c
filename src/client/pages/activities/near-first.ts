import type { ActivityCard } from '@shared/activities/views';
import { townById } from '@shared/organisation/yueqing/yueqing';

/** A part of the county, the nearest first: her village, the rest of her town, all else. */
export interface Ring {
  key: string;
  /** Above its activities; empty when there is but one ring. */
  name: string;
  unitId?: string;
  outsideUnitId?: string;
}

/** Where a page begins: in which ring, and after what. */
export interface Stop {
  ring: number;
  after?: string;
}

/** An activity with the ring that it lies in. */
export interface Found {
  ring: number;
  activity: ActivityCard;
}

export interface FoundPage {
  found: Found[];
  next: Stop | null;
}

export const firstStop: Stop = { ring: 0 };
export const pageSize = 20;

/** @param village hers by her profile; it counts while she looks at its town */
export function ringsAround(
  townId: string | null,
  village: { id: string; name: string } | null,
): Ring[] {
  if (townId === null) return [{ key: 'all', name: '' }];
  const townName = townById(townId)?.name ?? '';
  const elsewhere = { key: `-${townId}`, name: '别的镇街', outsideUnitId: townId };
  if (village === null || !village.id.startsWith(townId) || village.id === townId) {
    return [{ key: townId, name: townName, unitId: townId }, elsewhere];
  }
  return [
    { key: village.id, name: village.name, unitId: village.id },
    { key: `${townId}-${village.id}`, name: townName, unitId: townId, outsideUnitId: village.id },
    elsewhere,
  ];
}

interface RingInput {
  unitId?: string | undefined;
  outsideUnitId?: string | undefined;
  after?: string | undefined;
  limit: number;
}

type Load = (input: RingInput) => Promise<{ items: ActivityCard[]; next: string | null }>;

/** A full page, going on from ring to ring where one has too few. */
export async function loadPage(rings: readonly Ring[], from: Stop, load: Load): Promise<FoundPage> {
  const found: Found[] = [];
  let stop: Stop | null = from;
  while (stop !== null && found.length < pageSize) {
    const at: Stop = stop;
    const { unitId, outsideUnitId } = rings[at.ring] ?? {};
    const limit = pageSize - found.length;
    const page = await load({ unitId, outsideUnitId, after: at.after, limit });
    found.push(...page.items.map((activity) => ({ ring: at.ring, activity })));
    if (page.next !== null) stop = { ring: at.ring, after: page.next };
    else stop = at.ring + 1 < rings.length ? { ring: at.ring + 1 } : null;
  }
  return { found, next: stop };
}

/** Whether what was stored is such a page. */
export function isPage(stored: unknown): stored is FoundPage {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'found' in stored &&
    Array.isArray(stored.found) &&
    'next' in stored
  );
}

import { townById } from './yueqing';
import { yueqingVillages, type Village } from './yueqing-villages';

/**
 * Villages for what she typed: part of a name (东街), pinyin initials (`dj`), or with the town before
 * it (虹桥东街, `hqdj`). Exact names first, then those that begin with it; nothing for an empty text.
 * @param limit how many at most
 */
export function findVillages(typed: string, limit = 30): Village[] {
  const text = typed.replace(/\s/g, '').toLowerCase();
  if (text === '') return [];
  return yueqingVillages
    .map((village) => ({ village, rank: rankOf(village, text) }))
    .filter(({ rank }) => rank < noMatch)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ village }) => village);
}

const noMatch = 4;

function rankOf(village: Village, text: string): number {
  const { name, shortName, initials } = village;
  if (text === name || text === shortName) return 0;
  const town = townById(village.townId);
  const full = `${town?.shortName ?? ''}${name}`;
  if (name.startsWith(text) || initials === text) return 1;
  if (initials.startsWith(text) || full.startsWith(text)) return 2;
  const fullInitials = `${town?.initials ?? ''}${initials}`;
  return name.includes(text) || fullInitials === text ? 3 : noMatch;
}

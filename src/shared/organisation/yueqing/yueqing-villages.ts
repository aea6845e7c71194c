import rows from './yueqing-villages.json';

export interface Village {
  /** Division code, twelve digits. */
  id: string;
  townId: string;
  /** 牛鼻洞村, 旭阳社区 */
  name: string;
  /** 牛鼻洞, 旭阳 */
  shortName: string;
  /** Pinyin initials of the short name. */
  initials: string;
}

/**
 * All 514 villages and communities (17 KB). Client code imports this only inside a sub-package:
 * the main package has room for the towns alone (`yueqing.ts`).
 */
export const yueqingVillages: readonly Village[] = Object.entries(rows).flatMap(([townId, list]) =>
  list.map(([suffix = '', name = '', initials = '']) => ({
    id: townId + suffix,
    townId,
    name,
    shortName: shortVillageName(name),
    initials,
  })),
);

/** 旭阳社区 → 旭阳, 牛鼻洞村 → 牛鼻洞; a single character keeps its ending (冯村). */
export function shortVillageName(name: string): string {
  const short = name.replace(/(社区|村)$/, '');
  return short.length < 2 ? name : short;
}

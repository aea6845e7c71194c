import towns from './yueqing-towns.json';

/** The county: the root of the demo's tree of units and the tenant's id. */
export const county = { id: '330382', name: '乐清市', shortName: '乐清' } as const;

export interface Town {
  /** Division code, nine digits. */
  id: string;
  /** 虹桥镇 */
  name: string;
  /** 虹桥 */
  shortName: string;
  /** Pinyin initials of the short name: `hq`. */
  initials: string;
}

/** The 25 towns and sub-districts, in the order of their codes. Small enough for the main package. */
export const yueqingTowns: readonly Town[] = towns;

/** The town with this id, if it is one of the county's. */
export function townById(id: string): Town | undefined {
  return yueqingTowns.find((town) => town.id === id);
}

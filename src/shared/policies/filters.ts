import type { PolicyState } from './states';
import type { Topic } from './topics';
import type { PolicyCard } from './views';

/** Whom a policy is for, in her words, by what it is about. */
export const audiences = {
  mothers: { name: '怀孕、带孩子的', topics: ['maternity', 'children'] },
  starters: { name: '想开店的', topics: ['business'] },
  workers: { name: '在上班的', topics: ['work'] },
  seekers: { name: '找工作、学手艺的', topics: ['jobs', 'training'] },
  patients: { name: '看病检查的', topics: ['health'] },
  villagers: { name: '村里有地的', topics: ['land'] },
  strained: { name: '手头紧、要打官司的', topics: ['hardship', 'legal'] },
} as const satisfies Record<string, { name: string; topics: readonly Topic[] }>;

export const audienceNames = Object.keys(audiences) as Audience[];
export type Audience = keyof typeof audiences;

/** How far a policy reaches: the whole country, the province, or the county and its towns. */
export const reaches = ['country', 'province', 'county'] as const;
export type Reach = (typeof reaches)[number];

export const reachNames: Record<Reach, string> = {
  country: '全国',
  province: '全省',
  county: '本市和镇街',
};

/** What a list of policies can be narrowed by, beside its words. */
export interface PolicyFilters {
  topic?: Topic | undefined;
  state?: PolicyState | undefined;
  reach?: Reach | undefined;
  forWhom?: Audience | undefined;
}

export function reachOf(region: string): Reach {
  if (region.startsWith('全国')) return 'country';
  return /^浙江省?$|^全省/.test(region) ? 'province' : 'county';
}

/** Whether a policy is among those that somebody wants to see. */
export function isWanted(
  { topics: own, state, region }: Pick<PolicyCard, 'topics' | 'state' | 'region'>,
  filters: PolicyFilters,
): boolean {
  const { topic, forWhom } = filters;
  const theirs: readonly Topic[] | null = forWhom === undefined ? null : audiences[forWhom].topics;
  return (
    (topic === undefined || own.includes(topic)) &&
    (filters.state === undefined || state === filters.state) &&
    (filters.reach === undefined || reachOf(region) === filters.reach) &&
    (theirs === null || own.some((each) => theirs.includes(each)))
  );
}

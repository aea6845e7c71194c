import { useSearchParams } from 'wouter';
import { cut } from '@shared/text/characters';
import type { RosterFilters } from './use-roster';

export const rosterTabs = ['all', 'confirmed', 'in-review', 'offered', 'waiting'] as const;
export type RosterTab = (typeof rosterTabs)[number];

const statusesOf: Record<RosterTab, RosterFilters['statuses']> = {
  all: undefined,
  confirmed: ['confirmed'],
  'in-review': ['in-review'],
  offered: ['offered'],
  waiting: ['waiting'],
};

const anId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the roster is narrowed to stands in its address; names that were searched for do not. */
export function useRosterFilters(words = '') {
  const [params, setParams] = useSearchParams();
  const set = (name: string, value: string | null) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const tab = rosterTabs.find((each) => each === params.get('status')) ?? 'all';
  const group = params.get('group');
  const groupId = group !== null && anId.test(group) ? group : undefined;
  const filters: RosterFilters = {
    statuses: statusesOf[tab],
    groupId,
    words: cut(words.trim(), 20) || undefined,
  };
  return {
    filters,
    tab,
    groupId,
    isFiltered: Object.values(filters).some((value) => value !== undefined),
    setTab: (value: RosterTab) => set('status', value === 'all' ? null : value),
    setGroup: (id: string | null) => set('group', id),
    clear: () => setParams(new URLSearchParams(), { replace: true }),
  };
}

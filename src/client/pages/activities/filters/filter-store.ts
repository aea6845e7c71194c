import { create } from 'zustand';
import { noFilters, type Filters } from './filters';

interface FilterState {
  filters: Filters;
  view: 'list' | 'calendar';
  change: (change: Partial<Filters>) => void;
  clear: () => void;
  show: (view: 'list' | 'calendar') => void;
}

/** What she narrowed the list by: kept while she looks at an activity or another tab. */
export const filterStore = create<FilterState>((set) => ({
  filters: noFilters,
  view: 'list',
  change: (change) => set(({ filters }) => ({ filters: { ...filters, ...change } })),
  clear: () => set({ filters: noFilters }),
  show: (view) => set({ view }),
}));

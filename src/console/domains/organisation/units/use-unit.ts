import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';

export type OpenUnit = Awaited<ReturnType<typeof api.organisation.unit>>;

/** One unit, with those above it. */
export function useUnit(unitId: string) {
  return useQuery({
    queryKey: queryKey('organisation', 'unit', unitId),
    queryFn: ({ signal }) => api.organisation.unit({ id: unitId }, { signal }),
  });
}

/** The ids from the root down to the unit itself. */
export function trailOf(unit: Pick<OpenUnit, 'id' | 'trail'>): string[] {
  return [...unit.trail.map(({ id }) => id), unit.id];
}

import { useQueries, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../platform/api';
import { queryClient } from '../../platform/query-client';

export type Places = Awaited<ReturnType<typeof api.counselling.myPlaces>>;
export type House = Places['units'][number];

/** A calendar that she may look at and change. */
export interface Calendar {
  counsellorId: string;
  name: string;
  unitId: string;
  isMine: boolean;
}

/** Where she works in counselling: her own calendars, and the houses that she runs or books for. */
export function useMyPlaces(enabled = true) {
  return useQuery({
    queryKey: queryKey('counselling', 'myPlaces'),
    queryFn: ({ signal }) => api.counselling.myPlaces({}, { signal }),
    staleTime: 300_000,
    enabled,
  });
}

export function counsellorsOf(unitId: string) {
  return {
    queryKey: queryKey('counselling', 'counsellors', unitId),
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      api.counselling.counsellors({ unitId }, { signal }),
  };
}

/** Her own calendars first, then those of the houses that she works for; the address says which is chosen. */
export function useCalendars() {
  const places = useMyPlaces();
  const [params, setParams] = useSearchParams();
  const houses = places.data?.units ?? [];
  const found = useQueries({ queries: houses.map(({ unitId }) => counsellorsOf(unitId)) });
  const mine: Calendar[] = (places.data?.calendars ?? []).map(({ counsellorId, name, unitId }) => ({
    counsellorId,
    name,
    unitId,
    isMine: true,
  }));
  const others = houses.flatMap(({ unitId }, at) =>
    (found[at]?.data?.counsellors ?? [])
      .filter(({ id, isActive }) => isActive && !mine.some((own) => own.counsellorId === id))
      .map(({ id, name }) => ({ counsellorId: id, name, unitId, isMine: false })),
  );
  const calendars = [...mine, ...others];
  const asked = params.get('counsellor');
  return {
    calendars,
    chosen: calendars.find(({ counsellorId }) => counsellorId === asked) ?? calendars[0] ?? null,
    choose: (counsellorId: string) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          next.set('counsellor', counsellorId);
          return next;
        },
        { replace: true },
      ),
    isPending: places.isPending || found.some(({ isPending }) => isPending),
    error: places.error ?? found.find(({ error }) => error !== null)?.error ?? null,
    retry: () => counsellingChanged(),
  };
}

/** After anything was done: a calendar, a board and a list show the same appointments. */
export function counsellingChanged(): void {
  void queryClient.invalidateQueries({ queryKey: queryKey('counselling') });
}

import { useQuery } from '@tanstack/react-query';
import { administratorRoles, type Role } from '@shared/organisation/roles';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../platform/api';
import { useStaff } from './use-staff';

/** The county: the unit that has none above it. */
export function useCounty() {
  return useQuery({
    queryKey: queryKey('organisation', 'listUnits', null),
    queryFn: async ({ signal }) => {
      const { units } = await api.organisation.listUnits({}, { signal });
      return units[0] ?? null;
    },
    staleTime: Infinity,
  });
}

/** What she may do, as far as it decides what is shown; the server decides again. */
export function usePowers() {
  const { me, units } = useStaff();
  const { data: county } = useCounty();
  const holdsAt = (unitId: string | undefined, wanted: readonly Role[]) =>
    units.some(({ id, roles }) => id === unitId && roles.some((role) => wanted.includes(role)));
  return {
    myId: me?.id ?? null,
    county: county ?? null,
    administersCounty: county ? holdsAt(county.id, administratorRoles) : false,
    /** Whether she holds one of the roles at one of these units: the unit and those above it. */
    holdsAlong: (trail: readonly string[], wanted: readonly Role[]) =>
      trail.some((unitId) => holdsAt(unitId, wanted)),
  };
}

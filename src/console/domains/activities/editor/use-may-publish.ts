import { useQuery } from '@tanstack/react-query';
import { mayPublish } from '@shared/review/review-rules';
import { organiserRoles } from '@shared/organisation/roles';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { holdsOneOf, type StaffUnit } from '../../../session/staff-roles';
import { useStaff } from '../../../session/use-staff';

interface Host {
  id: string;
  /** From the county down to the parent. */
  trail: readonly { id: string }[];
  publishesItself: boolean;
}

/** Whether she may publish what this unit holds; what the button says, the server decides. */
export function mayPublishAt(host: Host, units: readonly StaffUnit[]): boolean {
  const trail = [...host.trail.map(({ id }) => id), host.id];
  const pathTo = (unitId: string) => `/${trail.slice(0, trail.indexOf(unitId) + 1).join('/')}/`;
  return (
    mayPublish({
      fourEyes: 'by-unit',
      personId: '',
      reviewsAt: units
        .filter((unit) => trail.includes(unit.id) && holdsOneOf([unit], organiserRoles))
        .map(({ id }) => pathTo(id)),
      unitPath: pathTo(host.id),
      publishesItself: host.publishesItself,
      writers: [],
    }) === 'yes'
  );
}

/** The same for the unit chosen in the form; null until it is known. */
export function useMayPublish(unitId: string): boolean | null {
  const { units } = useStaff();
  const { data: host } = useQuery({
    queryKey: queryKey('organisation', 'unit', unitId),
    queryFn: ({ signal }) => api.organisation.unit({ id: unitId }, { signal }),
    enabled: unitId !== '',
  });
  return host ? mayPublishAt(host, units) : null;
}

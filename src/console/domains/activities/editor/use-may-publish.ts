import { useQuery } from '@tanstack/react-query';
import { mayPublish } from '@shared/activities/staff/review-rules';
import { api } from '../../../platform/api';
import { holdsOneOf, organiserRoles, type StaffUnit } from '../../../session/staff-roles';
import { useStaff } from '../../../session/use-staff';

interface Host {
  id: string;
  /** From the county down to the parent. */
  trail: readonly { id: string }[];
  publishesItself: boolean;
}

/** Whether she may publish what this unit holds; what the button says, the server decides. */
export function mayPublishAt(host: Host, units: readonly StaffUnit[]): boolean {
  const organises = (unitIds: readonly string[]) =>
    holdsOneOf(
      units.filter(({ id }) => unitIds.includes(id)),
      organiserRoles,
    );
  const above = host.trail.map(({ id }) => id);
  return mayPublish({
    organisesAbove: organises(above),
    organisesHost: organises([...above, host.id]),
    hostPublishesItself: host.publishesItself,
  });
}

/** The same for the unit chosen in the form; null until it is known. */
export function useMayPublish(unitId: string): boolean | null {
  const { units } = useStaff();
  const { data: host } = useQuery({
    queryKey: ['organisation', 'unit', unitId],
    queryFn: ({ signal }) => api.organisation.unit({ id: unitId }, { signal }),
    enabled: unitId !== '',
  });
  return host ? mayPublishAt(host, units) : null;
}

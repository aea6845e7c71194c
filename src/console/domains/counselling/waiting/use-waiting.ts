import { useQueries, useQuery } from '@tanstack/react-query';
import { counsellingLeadRoles } from '@shared/organisation/roles';
import { addDays } from '@shared/time/shanghai';
import type { WaitingTasks } from '../../../console-domain';
import { holdsOneOf } from '../../../session/staff-roles';
import { useStaff } from '../../../session/use-staff';
import { counsellorQuery } from '../hours/use-counsellor';
import { useMyTalks } from '../talk/use-my-talks';
import { counsellorsOf, useMyPlaces } from '../use-places';
import { mondayOf, weekQuery } from '../week/use-week';
import { waitingTasks } from './waiting-tasks';

/** What waits in counselling: absences to settle, words of hers to read, hours without an outcome, qualifications that end. */
export function useWaiting(unitId: string): WaitingTasks {
  const { units } = useStaff();
  const isCounsellor = holdsOneOf(units, ['counsellor']);
  const isLead = holdsOneOf(units, counsellingLeadRoles);
  const places = useMyPlaces(isCounsellor || isLead);
  const mine = places.data?.calendars ?? [];
  // An outcome can be said for a week: this week and the one before.
  const mondays = [mondayOf(0), addDays(mondayOf(0), -7)];
  const profiles = useQueries({
    queries: mine.map(({ counsellorId }) => counsellorQuery(counsellorId)),
  });
  const weeks = useQueries({
    queries: mine.flatMap(({ counsellorId }) =>
      mondays.map((monday) => weekQuery(counsellorId, monday)),
    ),
  });
  const talks = useMyTalks(null, isCounsellor);
  const house = places.data?.units.find((each) => each.unitId === unitId && each.runs);
  const staff = useQuery({ ...counsellorsOf(unitId), enabled: isLead && house !== undefined });
  const asked = [places, ...profiles, ...weeks, talks, staff];
  return {
    tasks: waitingTasks(
      {
        absences: profiles.flatMap(({ data }) => data?.absences ?? []),
        appointments: weeks.flatMap(({ data }) => data?.appointments ?? []),
        talks: talks.data?.talks ?? [],
        counsellors: staff.data?.counsellors ?? [],
      },
      new Date(),
    ),
    isLoading: asked.some(({ isLoading }) => isLoading),
    error: asked.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      for (const { refetch } of asked) void refetch();
    },
  };
}

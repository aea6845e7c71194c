import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { useSession } from '@client/session/use-session';

/** One appointment of hers. */
export function useAppointment(appointmentId: string) {
  const { isSignedIn, personId } = useSession();
  return useQuery({
    queryKey: queryKey('counselling', 'appointment', personId, appointmentId),
    queryFn: ({ signal }) => api.counselling.appointment({ appointmentId }, { signal }),
    enabled: isSignedIn && appointmentId !== '',
  });
}

import { usePageParam } from '@client/platform/use-page-address';
import { FollowUpScreen } from '../../components/follow-ups/follow-up-screen';
import { WaitingPage } from '../../components/waiting-page';
import { useAppointment } from '../../use-appointment';

/** The weeks after an appointment. */
export default function FollowUpsPage() {
  const query = useAppointment(usePageParam('id'));
  if (!query.data) return <WaitingPage query={query} needsSignIn />;
  return <FollowUpScreen appointment={query.data} />;
}

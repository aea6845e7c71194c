import { usePageParam } from '@client/platform/use-page-address';
import { LateTalk } from '../../components/talk/late-talk';
import { WaitingPage } from '../../components/waiting-page';
import { useAppointment } from '../../use-appointment';
import '../../components/layout.scss';

/** What is said around an appointment of hers. */
export default function TalkPage() {
  const query = useAppointment(usePageParam('id'));
  if (!query.data) return <WaitingPage query={query} needsSignIn />;
  return <LateTalk appointment={query.data} />;
}

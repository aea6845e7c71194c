import { NothingToBook } from '../../components/times/nothing-to-book';
import { WaitForm } from '../../components/wait/wait-form';
import { WaitingPage } from '../../components/waiting-page';
import { useServices } from '../../use-services';
import { useWanted } from '../../use-wanted';

/** The list for the next free hour. */
export default function WaitPage() {
  const wanted = useWanted();
  const services = useServices();
  if (!services.data) return <WaitingPage query={services} />;
  const card = services.data.services.find(({ service }) => service === wanted?.service);
  return wanted && card ? <WaitForm wanted={wanted} card={card} /> : <NothingToBook />;
}

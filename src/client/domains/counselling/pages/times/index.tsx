import { usePageParam } from '@client/platform/use-page-address';
import { BookScreen } from '../../components/times/book-screen';
import { MoveScreen } from '../../components/times/move-screen';
import { NothingToBook } from '../../components/times/nothing-to-book';
import { WaitingPage } from '../../components/waiting-page';
import { useAppointment } from '../../use-appointment';
import { useServices } from '../../use-services';

/** Times of a service; with `instead`, for moving an appointment of hers. */
export default function TimesPage() {
  const wanted = usePageParam('service');
  const instead = usePageParam('instead');
  return instead === '' ? <Book wanted={wanted} /> : <Move appointmentId={instead} />;
}

function Book({ wanted }: { wanted: string }) {
  const services = useServices();
  if (!services.data) return <WaitingPage query={services} rows={3} />;
  const card = services.data.services.find(({ service }) => service === wanted);
  return card ? <BookScreen card={card} /> : <NothingToBook />;
}

function Move({ appointmentId }: { appointmentId: string }) {
  const services = useServices();
  const appointment = useAppointment(appointmentId);
  if (!appointment.data) return <WaitingPage query={appointment} needsSignIn />;
  if (!services.data) return <WaitingPage query={services} />;
  const own = appointment.data;
  const card = services.data.services.find(({ service }) => service === own.service);
  return card ? <MoveScreen appointment={own} card={card} /> : <NothingToBook />;
}

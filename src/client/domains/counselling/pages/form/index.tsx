import { useState } from 'react';
import { shanghaiDate } from '@shared/time/shanghai';
import { NothingHere } from '@client/ui/state/nothing-here';
import { Page } from '@client/ui/page/page';
import { BookingForm } from '../../components/form/booking-form';
import { HoldOver } from '../../components/form/hold-over';
import { WaitingPage } from '../../components/waiting-page';
import { useServices } from '../../use-services';
import { useSlots } from '../../use-slots';
import { useWanted } from '../../use-wanted';

/** The form for the time that she keeps. */
export default function FormPage() {
  const wanted = useWanted();
  const [from] = useState(() => shanghaiDate(new Date()));
  const slots = useSlots(wanted && { ...wanted, from });
  const services = useServices();
  if (!wanted) {
    return (
      <Page title="预约">
        <NothingHere />
      </Page>
    );
  }
  if (services.isPending) return <WaitingPage query={services} />;
  if (!slots.data) return <WaitingPage query={slots} needsSignIn />;
  const { hold } = slots.data;
  if (!hold) return <HoldOver />;
  const card = services.data?.services.find(({ service }) => service === hold.service);
  const hers = card?.counsellors.find(({ id }) => id === hold.counsellor.id);
  // "Whoever is free first" may be somebody without a key.
  const canReach = hold.line === 'on-site' || (hers?.lines.includes(hold.line) ?? false);
  return <BookingForm hold={hold} cancelHours={card?.cancelHours ?? null} canReach={canReach} />;
}

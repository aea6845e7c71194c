import { useDidShow } from '@tarojs/taro';
import { usePageParam } from '@client/platform/use-page-address';
import { Page } from '@client/ui/page/page';
import { AppointmentView } from '../../components/appointment/appointment-view';
import { WaitingPage } from '../../components/waiting-page';
import { useAppointment } from '../../use-appointment';
import '../../components/layout.scss';

/** One appointment of hers; `news` says what she has just done. */
export default function AppointmentPage() {
  const query = useAppointment(usePageParam('id'));
  const news = usePageParam('news');
  // The centre may have moved or cancelled it meanwhile.
  useDidShow(() => {
    if (query.data && !query.isFetching) void query.refetch();
  });
  if (!query.data) return <WaitingPage query={query} needsSignIn />;
  return (
    <Page title="预约">
      <AppointmentView appointment={query.data} news={news} />
    </Page>
  );
}

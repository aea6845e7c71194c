import { View } from '@tarojs/components';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { useSession } from '@client/session/use-session';
import { EmptyState } from '@client/ui/state/empty-state';
import { Heading } from '@client/ui/show/heading';
import { Page } from '@client/ui/page/page';
import { BookingList } from '../../components/bookings/booking-list';

export default function BookingsPage() {
  const { isSignedIn } = useSession();
  if (!isSignedIn) {
    return (
      <Page title="我的报名">
        <EmptyState
          title="登录后能看到你的报名"
          action={{ label: '去登录', onPress: () => open(routes.signIn) }}
        />
      </Page>
    );
  }
  return (
    <Page title="我的报名">
      <View className="stack">
        <Heading>要去的</Heading>
        <BookingList when="coming" />
        <Heading>以前的</Heading>
        <BookingList when="past" />
      </View>
    </Page>
  );
}

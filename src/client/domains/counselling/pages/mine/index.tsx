import { View } from '@tarojs/components';
import { routes } from '@client/domains';
import { open } from '@client/platform/go';
import { useSession } from '@client/session/use-session';
import { Page } from '@client/ui/page/page';
import { EmptyState } from '@client/ui/state/empty-state';
import { AppointmentList } from '../../components/mine/appointment-list';
import { TurnList } from '../../components/mine/turn-list';
import '../../components/layout.scss';

/** Her appointments. They are here and nowhere else in the app. */
export default function MinePage() {
  const { isSignedIn } = useSession();
  return (
    <Page title="预约">
      {isSignedIn ? (
        <View className="co-groups">
          <TurnList />
          <AppointmentList when="coming" />
          <AppointmentList when="past" />
        </View>
      ) : (
        <EmptyState
          icon="user-round"
          title="登录后才看得到"
          action={{ label: '去登录', onPress: () => open(routes.signIn) }}
        />
      )}
    </Page>
  );
}

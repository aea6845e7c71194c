import { open } from '@client/platform/go';
import { routes } from '@client/platform/routes';
import { useSession } from '@client/session/use-session';
import { Card } from '@client/ui/show/card';
import { ListRow } from '@client/ui/press/list-row';
import { Page } from '@client/ui/page/page';
import { CareSwitch } from './care-switch';
import { Profile } from './profile';
import { SignOut } from './sign-out';

export default function MinePage() {
  const { isSignedIn } = useSession();
  return (
    <Page title="我的" tab>
      <Profile />
      {isSignedIn && (
        <Card className="list-card">
          <ListRow icon="ticket" title="我的报名" onPress={() => open(routes.bookings)} />
          <ListRow icon="users-round" title="我的家人" onPress={() => open(routes.family)} />
          <ListRow icon="bell" title="消息" onPress={() => open(routes.inbox)} />
        </Card>
      )}
      <Card className="list-card">
        <CareSwitch />
      </Card>
      {isSignedIn && (
        <>
          <Card className="list-card">
            <ListRow icon="smartphone" title="登录过的设备" onPress={() => open(routes.devices)} />
            <ListRow
              icon="shield-check"
              title="我同意过什么"
              onPress={() => open(routes.consents)}
            />
            <ListRow icon="download" title="导出我的资料" onPress={() => open(routes.myData)} />
            <ListRow icon="trash-2" title="注销账号" onPress={() => open(routes.deleteAccount)} />
          </Card>
          <SignOut />
        </>
      )}
    </Page>
  );
}

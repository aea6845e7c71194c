import { View } from '@tarojs/components';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { messageOf } from '@shared/contract/connection-error';
import { useMe } from '@client/session/use-me';
import { usePolite } from '@client/session/use-polite';
import { useSession } from '@client/session/use-session';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Icon } from '@client/ui/show/icon';
import { Notice } from '@client/ui/state/notice';
import './profile.scss';

/** Who she is here, or the entry to signing in. */
export function Profile() {
  const { isSignedIn } = useSession();
  return isSignedIn ? <SignedIn /> : <SignedOut />;
}

function SignedIn() {
  const { name } = useSession();
  const me = useMe();
  const village = me.data?.village;
  const about = [village && `${village.townName ?? ''}${village.name}`, me.data?.phone]
    .filter(Boolean)
    .join(' · ');
  const shownAbout = about || '点这里填称呼和村社，都可以不填';
  const shownName = me.data?.name ?? name ?? '还没填称呼';
  return (
    <>
      <Card label={`${shownName}，${shownAbout}，改资料`} onPress={() => open(routes.profile)}>
        <View className="profile">
          <View className="profile__picture">
            <Icon name="user-round" />
          </View>
          <View className="grow">
            <View className="profile__name">{shownName}</View>
            <View className="small">{shownAbout}</View>
          </View>
          <Icon name="chevron-right" />
        </View>
      </Card>
      {me.isError && <Notice tone="warn">{messageOf(me.error)}</Notice>}
    </>
  );
}

function SignedOut() {
  const polite = usePolite();
  return (
    <Card>
      <View className="profile">
        <View className="profile__picture">
          <Icon name="user-round" />
        </View>
        <View className="grow">
          <View className="profile__name">{polite('你好')}</View>
          <View className="small">不登录也能看活动和求助。报名的时候才要登录。</View>
        </View>
      </View>
      <View className="profile__action">
        <Button icon="log-in" label="登录" onPress={() => open(routes.signIn)} />
      </View>
    </Card>
  );
}

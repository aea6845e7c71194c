import { View } from '@tarojs/components';
import type { ActivityDetail } from '@shared/activities/views';
import { open } from '@client/platform/go';
import { routes } from '@client/platform/routes';
import { isWeapp } from '@client/ui/aria';
import { Button } from '@client/ui/press/button';
import { shareOnWeb } from '../../share-on-web';
import { useTold } from '../../use-told';
import { Told } from '../ticket/told';

/** Telling others of it: a message, a poster. And signing up somebody who has no phone. */
export function PassOn({ activity }: { activity: ActivityDetail }) {
  const { told, tell } = useTold();
  const share = () => {
    if (!isWeapp) void shareOnWeb(activity.title).then(tell);
  };
  const canSignUp = ['open', 'waitlist', 'booked'].includes(activity.state);
  return (
    <View className="stack">
      <View className="row">
        <Button
          kind="soft"
          icon="share-2"
          label="发给姐妹"
          {...(isWeapp ? { openType: 'share' as const } : {})}
          onPress={share}
        />
        <Button
          kind="soft"
          icon="image-down"
          label="做海报"
          onPress={() => open(routes.poster(activity.id))}
        />
      </View>
      <Told words={told} />
      {canSignUp && (
        <Button
          kind="quiet"
          label="替没有手机的人报名"
          onPress={() => open(routes.signUp(activity.id, { guest: true }))}
        />
      )}
    </View>
  );
}

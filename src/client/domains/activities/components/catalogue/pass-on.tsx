import { View } from '@tarojs/components';
import type { ActivityDetail } from '@shared/activities/views';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { isWeapp } from '@client/ui/aria';
import { Button } from '@client/ui/press/button';
import { shareOnWeb } from '../../share-on-web';
import { useFeedback } from '../../use-feedback';
import { Feedback } from '../ticket/feedback';

/** Telling others of it: a message, a poster. And signing up somebody who has no phone. */
export function PassOn({ activity }: { activity: ActivityDetail }) {
  const { feedback, showFeedback } = useFeedback();
  const share = () => {
    if (!isWeapp) void shareOnWeb(activity.title).then(showFeedback);
  };
  const canSignUp = ['open', 'waitlist', 'booked'].includes(activity.state);
  return (
    <View className="stack">
      <View className="row targets">
        <Button
          kind="soft"
          icon="share-2"
          label="发给朋友"
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
      <Feedback words={feedback} />
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

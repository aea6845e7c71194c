import { View } from '@tarojs/components';
import type { Obstacle } from '@shared/activities/sign-up/eligibility';
import type { ActivityDetail } from '@shared/activities/views';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { Notice } from '@client/ui/state/notice';
import { hindrance } from '@shared/activities/sign-up/admission-labels';

interface ObstacleNoticeProps {
  obstacle: Obstacle;
  admission: ActivityDetail['admission'];
}

const steps = {
  'say-village': { label: '去填村社', to: routes.profile },
  'add-family': { label: '去添加家人', to: routes.family },
};

/** What stands in the way, with the place where it is mended when there is one. */
export function ObstacleNotice({ obstacle, admission }: ObstacleNoticeProps) {
  const polite = usePolite();
  const { what, next, step } = hindrance(obstacle, admission);
  return (
    <Notice tone="warn" live>
      <View className="stack">
        <View>{polite(`${what}，${next}。`)}</View>
        {step && (
          <Button kind="ghost" label={steps[step].label} onPress={() => open(steps[step].to)} />
        )}
      </View>
    </Notice>
  );
}

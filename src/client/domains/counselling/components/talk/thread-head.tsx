import { View } from '@tarojs/components';
import type { AppointmentCard } from '@shared/counselling/views';
import { shanghai } from '@shared/time/time-format';
import { usePolite } from '@client/session/use-polite';
import { Pressable } from '@client/ui/press/pressable';
import { Notice } from '@client/ui/state/notice';
import type { TalkTime } from '../../talk/standing';
import { dayAndTime } from '@shared/time/time-format';
import { OwnIcon } from '../own-icon';

interface ThreadHeadProps {
  /** "林老师和督导"; null while she has not said who. */
  readers: string | null;
  appointment: AppointmentCard;
  time: TalkTime;
  isCutOff: boolean;
  onMore: () => void;
}

/** Who can read, when somebody does, and whether anything gets through. */
export function ThreadHead({ readers, appointment, time, isCutOff, onMore }: ThreadHeadProps) {
  const polite = usePolite();
  return (
    <View className="co-group">
      <View className="co-head">
        <OwnIcon name="lock" />
        <View className="grow">{readers === null ? '加密' : `加密。只有${readers}能看`}</View>
        <Pressable className="co-head__more" label="更多" onPress={onMore}>
          更多
        </Pressable>
      </View>
      <View className="small">{polite(timeWords(time, appointment))}</View>
      <View className="co-slot">
        {isCutOff && (
          <Notice tone="warn" icon="wifi-off" live>
            信号不好。写的留着，通了自己发。
          </Notice>
        )}
      </View>
    </View>
  );
}

function timeWords(time: TalkTime, { startsAt, endsAt }: AppointmentCard): string {
  if (time === 'now') return `现在在谈，到 ${shanghai(endsAt).clock}。`;
  if (time === 'before') return `${dayAndTime(startsAt)} 开始谈。可以先写，老师有空时看。`;
  return '老师有空时看，不是马上回。等不及就打 12356；有危险打 110。';
}

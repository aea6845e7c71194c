import { View } from '@tarojs/components';
import { nearDay } from '@shared/time/time-words';
import { Notice } from './notice';
import { Pressable } from '../press/pressable';
import './seen-notice.scss';

interface SeenNoticeProps {
  /** When the page was true; null while it is fresh, and then nothing is shown. */
  at: Date | null;
  onRetry: () => void;
}

/** Without a network: what is shown was seen earlier, and from when it is. */
export function SeenNotice({ at, onRetry }: SeenNoticeProps) {
  if (!at) return null;
  return (
    <Notice tone="warn" icon="wifi-off" live>
      <View className="seen">
        <View className="grow">
          网络不通。下面是{nearDay(at.toISOString(), new Date())}看到的。
        </View>
        <Pressable className="seen__retry" onPress={onRetry} label="再试一次">
          再试
        </Pressable>
      </View>
    </Notice>
  );
}

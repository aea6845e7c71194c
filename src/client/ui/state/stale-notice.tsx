import { View } from '@tarojs/components';
import { nearDay } from '@shared/time/time-format';
import { Notice } from './notice';
import { Pressable } from '../press/pressable';
import './stale-notice.scss';

interface StaleNoticeProps {
  /** When the page was true; null while it is fresh, and then nothing is shown. */
  at: Date | null;
  onRetry: () => void;
}

/** Without a network: what is shown was seen earlier, and from when it is. */
export function StaleNotice({ at, onRetry }: StaleNoticeProps) {
  if (!at) return null;
  return (
    <Notice tone="warn" icon="wifi-off" live>
      <View className="stale">
        <View className="grow">
          网络不通。下面是{nearDay(at.toISOString(), new Date())}看到的。
        </View>
        <Pressable className="stale__retry" onPress={onRetry} label="再试一次">
          再试
        </Pressable>
      </View>
    </Notice>
  );
}

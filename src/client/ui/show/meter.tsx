import { View } from '@tarojs/components';
import { aria } from '../aria';
import './meter.scss';

interface MeterProps {
  /** Read aloud: "40 个名额，还剩 8 个". */
  label: string;
  /** 0 to 1. */
  filled: number;
}

/** How much is taken. The number stands beside it in words. */
export function Meter({ label, filled }: MeterProps) {
  const percent = Math.round(Math.min(1, Math.max(0, filled)) * 100);
  return (
    <View className="ui-meter" {...aria({ role: 'img', label })}>
      <View className="ui-meter__bar" style={{ width: `${percent}%` }} />
    </View>
  );
}

import { View } from '@tarojs/components';
import type { IconName } from '@client/theme/icon-names';
import { aria } from '../aria';

interface IconProps {
  name: IconName;
  /** Only when the icon stands alone; beside a word it is decoration. */
  label?: string;
  className?: string;
}

/** A drawn icon in the colour and size of the text around it. */
export function Icon({ name, label, className = '' }: IconProps) {
  const accessibility = label === undefined ? { hidden: true } : { role: 'img', label };
  return <View className={`ui-icon ui-icon--${name} ${className}`} {...aria(accessibility)} />;
}

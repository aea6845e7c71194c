import { View } from '@tarojs/components';
import type { IconName } from '@client/theme/icon-names';
import { aria } from '@client/ui/aria';
import type { OwnIconName } from '../icon-names';
import '../icons.scss';

interface OwnIconProps {
  name: OwnIconName | IconName;
  className?: string;
}

/** A picture beside a word: of the theme, or of this package alone. */
export function OwnIcon({ name, className = '' }: OwnIconProps) {
  return <View className={`ui-icon ui-icon--${name} ${className}`} {...aria({ hidden: true })} />;
}

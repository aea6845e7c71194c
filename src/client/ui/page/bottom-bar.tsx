import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import './bottom-bar.scss';

/** The one main action of a page, where the thumb is. Give it to `Page` as `bottom`. */
export function BottomBar({ children }: PropsWithChildren) {
  return <View className="ui-bottom targets">{children}</View>;
}

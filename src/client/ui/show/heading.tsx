import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { aria, isWeapp } from '../aria';
import './heading.scss';

interface HeadingProps {
  /** 1 once a page, 2 for its parts. */
  level?: 1 | 2;
}

/** A title that screen readers can jump to. */
export function Heading({ level = 2, children }: PropsWithChildren<HeadingProps>) {
  const onWeb = isWeapp ? {} : { 'aria-level': level };
  return (
    <View className={`ui-heading ui-heading--${level}`} {...aria({ role: 'heading' })} {...onWeb}>
      {children}
    </View>
  );
}

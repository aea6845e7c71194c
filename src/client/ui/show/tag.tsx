import { Text } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import './tag.scss';

export type Tone = 'brand' | 'ok' | 'warn' | 'danger' | 'info' | 'quiet';

/** A short word about a thing's state. The word says it; the tint only helps. */
export function Tag({ tone = 'quiet', children }: PropsWithChildren<{ tone?: Tone }>) {
  return <Text className={`ui-tag ui-tint--${tone}`}>{children}</Text>;
}

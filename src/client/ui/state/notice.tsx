import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import type { IconName } from '@client/theme/icon-names';
import { aria } from '../aria';
import { Icon } from '../show/icon';
import './notice.scss';
import '../show/tag.scss';

const icons: Record<NoticeTone, IconName> = {
  info: 'info',
  ok: 'circle-check',
  warn: 'circle-alert',
  danger: 'triangle-alert',
  quiet: 'info',
};

type NoticeTone = 'info' | 'ok' | 'warn' | 'danger' | 'quiet';

interface NoticeProps {
  tone?: NoticeTone;
  icon?: IconName;
  /** Read aloud when it appears. */
  live?: boolean;
}

/** A sentence that must be read, on the page itself: never a pop-up. */
export function Notice({
  tone = 'info',
  icon,
  live = false,
  children,
}: PropsWithChildren<NoticeProps>) {
  const accessibility = live
    ? aria({ role: tone === 'danger' ? 'alert' : 'status', live: 'polite' })
    : {};
  return (
    <View className={`ui-notice ui-tint--${tone}`} {...accessibility}>
      <Icon name={icon ?? icons[tone]} className="ui-notice__icon" />
      <View className="grow">{children}</View>
    </View>
  );
}

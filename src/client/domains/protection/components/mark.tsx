import { View } from '@tarojs/components';
import { aria } from '@client/ui/aria';
import { Icon } from '@client/ui/show/icon';
import './mark.scss';

/**
 * The two marks of this domain, the same everywhere. Hollow: the system recorded it. Filled: a handler
 * signed it, and a change would show. They are never mixed.
 */
export type MarkKind = 'stored' | 'signed';

export const markWords: Readonly<Record<MarkKind, string>> = {
  stored: '系统记的',
  signed: '经办人签名，改了看得出',
};

export function Mark({ kind }: { kind: MarkKind }) {
  return (
    <View className={`pr-mark pr-mark--${kind}`} {...aria({ role: 'img', label: markWords[kind] })}>
      {kind === 'signed' && <Icon name="check" />}
    </View>
  );
}

import { View } from '@tarojs/components';
import { useEffect, type PropsWithChildren } from 'react';
import { aria, isWeapp } from './aria';
import { Heading } from './heading';
import { Icon } from './icon';
import { Pressable } from './pressable';
import './sheet.scss';

interface SheetProps {
  title: string;
  open: boolean;
  onClose: () => void;
}

/** A page over the page, from below, that she opened herself: a choice, a list. */
export function Sheet({ title, open, onClose, children }: PropsWithChildren<SheetProps>) {
  useEscape(open, onClose);
  if (!open) return null;
  return (
    <View className="ui-sheet" catchMove>
      <View className="ui-sheet__shade" onClick={onClose} {...aria({ hidden: true })} />
      <View className="ui-sheet__body" {...aria({ role: 'dialog', label: title })}>
        <View className="ui-sheet__head">
          <View className="grow">
            <Heading>{title}</Heading>
          </View>
          <Pressable className="ui-sheet__close" label="关闭" onPress={onClose}>
            <Icon name="x" />
          </Pressable>
        </View>
        <View className="ui-sheet__content">{children}</View>
      </View>
    </View>
  );
}

/** Escape closes it on H5; the back key of the phone is WeChat's own. */
function useEscape(open: boolean, onClose: () => void): void {
  useEffect(() => {
    if (!open || isWeapp) return;
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [open, onClose]);
}

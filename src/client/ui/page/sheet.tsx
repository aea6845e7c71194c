import { View } from '@tarojs/components';
import { useEffect, useRef, type PropsWithChildren } from 'react';
import { closeOnBack } from '@client/platform/web-history/covered-window';
import { aria, isWeapp } from '../aria';
import { Heading } from '../show/heading';
import { Icon } from '../show/icon';
import { Pressable } from '../press/pressable';
import './sheet.scss';

interface SheetProps {
  title: string;
  open: boolean;
  onClose: () => void;
  /** Keeps its height while what it holds comes and goes: a search. */
  tall?: boolean;
}

/**
 * A page over the page, from below, that she opened herself: a choice, a list. Its place is always there:
 * a child that comes or goes makes Taro send all of its parent's children to the phone's view again.
 */
export function Sheet({
  title,
  open,
  onClose,
  tall = false,
  children,
}: PropsWithChildren<SheetProps>) {
  useKeyboardManners(open, onClose);
  return (
    <View className="ui-sheet-place">
      {open && (
        <View className="ui-sheet" catchMove>
          <View className="ui-sheet__shade" onClick={onClose} {...aria({ hidden: true })} />
          <View
            className={`ui-sheet__body ${tall ? 'ui-sheet__body--tall' : ''}`}
            {...aria({ role: 'dialog', label: title })}
            {...(isWeapp ? {} : { 'aria-modal': 'true' })}
          >
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
      )}
    </View>
  );
}

/**
 * On H5 the keyboard moves into the sheet and stays there, Escape and Back close it, and then the
 * keyboard is back where it was.
 * In WeChat Back closes it where the page has a `BackGuard`.
 */
function useKeyboardManners(open: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  useEffect(() => {
    if (!open) return;
    const forget = closeOnBack(() => close.current());
    if (isWeapp) return forget;
    const before = document.activeElement;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current();
      if (event.key === 'Tab') stayInside(event);
    };
    document.addEventListener('keydown', onKey);
    focusFirst(framesToWatch);
    return () => {
      document.removeEventListener('keydown', onKey);
      forget();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [open]);
}

/** Taro's elements are moved about while they become real, and lose the keyboard by it. */
const framesToWatch = 30;

function focusFirst(frames: number): void {
  const all = stops();
  if (!all.some((element) => element === document.activeElement)) all[0]?.focus();
  if (frames > 0) requestAnimationFrame(() => focusFirst(frames - 1));
}

/** Where Tab stops in the sheet that is open, in order. */
function stops(): HTMLElement[] {
  const sheet = [...document.querySelectorAll('.ui-sheet__body')].pop();
  const all =
    sheet?.querySelectorAll<HTMLElement>('[tabindex="0"], input, textarea, a[href]') ?? [];
  return [...all].filter((element) => !element.hasAttribute('disabled'));
}

/** From the last stop to the first and the other way round; from outside of it into the sheet. */
function stayInside(event: KeyboardEvent): void {
  const all = stops();
  const at = all.findIndex((element) => element === document.activeElement);
  const isAtEnd = event.shiftKey ? at <= 0 : at === all.length - 1 || at < 0;
  if (!isAtEnd) return;
  event.preventDefault();
  all[event.shiftKey ? all.length - 1 : 0]?.focus();
}

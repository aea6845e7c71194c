import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { aria, keyboard, type Accessibility } from '../aria';
import './pressable.scss';

export interface PressableProps extends Accessibility {
  onPress: () => void;
  className?: string;
}

/** Anything but a button that can be tapped: a row, a card, a tile. At least 48 px high. */
export function Pressable({
  onPress,
  className = '',
  children,
  role = 'button',
  ...accessibility
}: PropsWithChildren<PressableProps>) {
  const press = () => {
    if (!accessibility.disabled) onPress();
  };
  return (
    <View
      className={`ui-pressable ${className}`}
      hoverClass={accessibility.disabled ? 'none' : 'ui-pressed'}
      hoverStayTime={80}
      onClick={press}
      {...aria({ role, ...accessibility })}
      {...keyboard(press)}
    >
      {children}
    </View>
  );
}

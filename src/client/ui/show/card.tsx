import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { isWeapp } from '../aria';
import { Pressable } from '../press/pressable';
import './card.scss';

interface CardProps {
  /** Makes the whole card one thing to press. */
  onPress?: () => void;
  /** All of its words in one line, for WeChat, which would read them piece by piece; the web joins them. */
  label?: string;
  className?: string;
}

/** A white sheet on the paper, for things that belong together. */
export function Card({ onPress, label, className = '', children }: PropsWithChildren<CardProps>) {
  const classes = `ui-card ${className}`;
  if (!onPress) return <View className={classes}>{children}</View>;
  return (
    <Pressable className={classes} onPress={onPress} label={isWeapp ? label : undefined}>
      {children}
    </Pressable>
  );
}

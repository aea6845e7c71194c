import { View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from '@client/ui/aria';
import { Icon } from '@client/ui/show/icon';
import { Pressable } from '@client/ui/press/pressable';

interface WhyAskedProps {
  why: string;
  /** On first use it stands open. */
  startsOpen: boolean;
}

/** 为什么问这个: closed after the first time, for it is there when it is wanted. */
export function WhyAsked({ why, startsOpen }: WhyAskedProps) {
  const [open, setOpen] = useState(startsOpen);
  return (
    <View className="policy-why">
      <Pressable
        className="policy-why__head"
        label={open ? '为什么问这个，收起' : '为什么问这个'}
        onPress={() => setOpen(!open)}
      >
        <Icon name="info" />
        <View className="grow">为什么问这个</View>
        <Icon name="chevron-down" className={open ? 'policy-turned' : ''} />
      </Pressable>
      {open && (
        <View className="policy-why__words" {...aria({ live: 'polite' })}>
          {why}
        </View>
      )}
    </View>
  );
}

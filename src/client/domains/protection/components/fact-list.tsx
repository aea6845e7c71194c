import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { IconName } from '@client/theme/icon-names';
import { aria } from '@client/ui/aria';
import type { OwnIconName } from '../icon-names';
import '../icons.scss';
import './fact-list.scss';

export type KnownFact = readonly [icon: OwnIconName | IconName, words: ReactNode];

/** Things to know, each with its picture. */
export function FactList({ facts }: { facts: readonly KnownFact[] }) {
  return (
    <View className="pr-facts">
      {facts.map(([icon, words], at) => (
        <View key={`${icon} ${at}`} className="pr-fact">
          <View className={`ui-icon ui-icon--${icon} pr-fact__icon`} {...aria({ hidden: true })} />
          <View className="grow">{words}</View>
        </View>
      ))}
    </View>
  );
}
